package com.cgpay.support.replay;

import com.cgpay.support.bot.Mind;
import com.cgpay.support.bot.Turn;
import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.KnowledgeBase;
import com.cgpay.support.knowledge.KnowledgeDraft;
import java.util.ArrayList;
import java.util.List;

/** Decides past turns again and tells what customers would get otherwise. Writes nothing; safe for all threads. */
public final class Replay {

    private final ConversationLog log;
    private final KnowledgeBase knowledge;
    private final Mind mind;
    private final Turn turn;

    /** @param turn decides as the bot does now, with that mind on that knowledge */
    public Replay(ConversationLog log, KnowledgeBase knowledge, Mind mind, Turn turn) {
        this.log = log;
        this.knowledge = knowledge;
        this.mind = mind;
        this.turn = turn;
    }

    /** The newest turns, newest conversation first; at most so many. */
    public List<PastTurn> newest(int most) {
        List<PastTurn> turns = new ArrayList<>();
        for (String id : log.newest(most)) {
            if (turns.size() >= most) {
                break;
            }
            turns.addAll(of(id));
        }
        return turns.subList(0, Math.min(most, turns.size()));
    }

    /** All turns of one conversation, in their order; none where there is no such conversation. */
    public List<PastTurn> of(String conversation) {
        return PastTurn.in(conversation, log.after(conversation, 0, Integer.MAX_VALUE));
    }

    /** From what customers got to what they would get now. */
    public ReplayReport now(List<PastTurn> turns) {
        return ReplayReport.of(turns, turns.stream().map(PastTurn::outcome).toList(), again(turns, turn));
    }

    /** From what customers would get now to what they would get if revisions were published and articles retired. */
    public ReplayReport drafts(List<PastTurn> turns, List<Article> shown, List<Article> retired) {
        List<Outcome> now = again(turns, turn);
        try (KnowledgeDraft draft = knowledge.draft(shown, retired);
                Mind other = mind.on(draft)) {
            return ReplayReport.of(turns, now, again(turns, turn.on(other, draft)));
        }
    }

    private static List<Outcome> again(List<PastTurn> turns, Turn turn) {
        return turns.parallelStream().map(past -> past.again(turn)).toList();
    }
}
