package com.cgpay.support.flow;

import com.cgpay.support.conversation.Event.FlowEnd;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.training.flow.Localised;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a flow does next: where it stands, what it says, and what has to happen.
 *
 * @param state of the flow that was moved last
 * @param path the steps it went through
 * @param ended flows that are over, before the one that was moved last
 */
public record Move(RunningFlow state, List<String> path, List<Line> lines, List<Ended> ended, Next next) {

    public Move {
        path = List.copyOf(path);
        lines = List.copyOf(lines);
        ended = List.copyOf(ended);
    }

    /** A flow that is over. */
    public record Ended(String flow, List<String> path, FlowEnd how) {
        public Ended {
            path = List.copyOf(path);
        }
    }

    /** What has to happen next. */
    public sealed interface Next {}

    /** The customer has to answer. */
    public record Waits(List<Step.Option> options, boolean skippable, boolean stuck) implements Next {
        public Waits {
            options = List.copyOf(options);
        }
    }

    /** Something has to be looked up for the customer. */
    public record LooksUp(Step.Lookup step, Map<SlotType, String> criteria) implements Next {
        public LooksUp {
            criteria = Map.copyOf(criteria);
        }
    }

    /**
     * A person has to take over.
     *
     * @param text the flow's words for it; null for the bot's own
     */
    public record HandsOver(
            String queue,
            Priority priority,
            HandoffReason reason,
            @Nullable Localised text) implements Next {}

    /** Nothing: all flows are over. */
    public record Nothing() implements Next {}

    /** The same move with lines before its own. */
    Move after(List<Line> before) {
        List<Line> all = new ArrayList<>(before);
        all.addAll(lines);
        return new Move(state, path, all, ended, next);
    }

    /** The same move, after another flow has ended. */
    Move afterEnding(Ended other) {
        List<Ended> all = new ArrayList<>(List.of(other));
        all.addAll(ended);
        return new Move(state, path, lines, all, next);
    }

    /** The same move, after an article that answers another question. */
    public Move beside(String article) {
        return after(List.of(new Line.Article(article)));
    }
}
