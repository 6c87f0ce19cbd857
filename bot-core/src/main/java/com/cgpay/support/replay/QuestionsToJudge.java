package com.cgpay.support.replay;

import com.cgpay.support.bot.Mind;
import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.knowledge.store.JudgedQuestion;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.language.Folding;
import com.cgpay.support.replay.ReplyMarks.Mark;
import com.cgpay.support.training.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Chooses what people should judge next: replies that somebody found wrong, and then questions drawn at random from all
 * that were asked lately, so that the error budget rests on what customers really ask. Safe for all threads.
 */
public final class QuestionsToJudge {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST_TURNS = 2_000;
    private static final int MOST_FLAGGED = 200;

    private final ConversationLog log;
    private final Replay replay;
    private final Mind mind;
    private final ReplyMarks marks;
    private final Judgements judgements;

    public QuestionsToJudge(ConversationLog log, Replay replay, Mind mind, ReplyMarks marks, Judgements judgements) {
        this.log = log;
        this.replay = replay;
        this.mind = mind;
        this.marks = marks;
        this.judgements = judgements;
    }

    /** The question that a reply answered with an article; empty where it is no such reply. */
    public Optional<AskedQuestion> answeredBy(String conversation, int seq) {
        return AskedQuestion.answeredBy(conversation, log.after(conversation, 0, seq), seq, null);
    }

    /**
     * The next questions, at most so many. One that was judged since somebody found its reply wrong, and is drawn now,
     * is not asked about again, but counts from now on: drawn questions are a fair sample only with those among them.
     */
    public List<AskedQuestion> next(int most, Instant now) {
        Map<String, JudgedQuestion> judged = new HashMap<>();
        Arrays.stream(Language.values())
                .flatMap(language -> judgements.of(language).stream())
                .forEach(question -> judged.put(Folding.fold(question.question()), question));
        Set<String> known = new HashSet<>(judged.keySet());
        List<AskedQuestion> next = new ArrayList<>(flagged(most, known));
        for (PastTurn turn : drawn(now)) {
            if (next.size() >= most) {
                break;
            }
            String folded = Folding.fold(turn.question());
            JudgedQuestion before = judged.get(folded);
            if (before != null && !before.drawn()) {
                judgements.draw(before);
            } else if (known.add(folded)) {
                next.add(asked(turn));
            }
        }
        return next;
    }

    /** @param known folded questions that need no judgement; those that are found come to them */
    private List<AskedQuestion> flagged(int most, Set<String> known) {
        return marks.wrong(MOST_FLAGGED).stream()
                .flatMap(mark -> answeredBy(mark).stream())
                .filter(asked -> known.add(Folding.fold(asked.question())))
                .limit(most)
                .toList();
    }

    private Optional<AskedQuestion> answeredBy(Mark mark) {
        List<Recorded> events = log.after(mark.conversation(), 0, mark.seq());
        return AskedQuestion.answeredBy(mark.conversation(), events, mark.seq(), mark.by());
    }

    /** In an order that has nothing to do with what was asked, and is the same the next time. */
    private List<PastTurn> drawn(Instant now) {
        return replay.newest(MOST_TURNS).stream()
                .filter(turn -> turn.at().isAfter(now.minus(LATELY)) && turn.restsOnConfidence())
                .sorted(Comparator.comparingLong(QuestionsToJudge::lot))
                .toList();
    }

    private static long lot(PastTurn turn) {
        CRC32 lot = new CRC32();
        lot.update((turn.before().id() + "/" + turn.before().seq()).getBytes(StandardCharsets.UTF_8));
        return lot.getValue();
    }

    private AskedQuestion asked(PastTurn turn) {
        return new AskedQuestion(
                turn.question(),
                mind.comprehend(turn.question())
                        .understanding()
                        .reading()
                        .writing()
                        .language(),
                turn.outcome().given().stream().map(Outcome.Given::id).toList(),
                turn.outcome().kind() == Outcome.Kind.ANSWER,
                turn.at(),
                null);
    }
}
