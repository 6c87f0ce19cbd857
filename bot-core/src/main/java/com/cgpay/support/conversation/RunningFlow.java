package com.cgpay.support.conversation;

import com.cgpay.support.language.DisplayLanguage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a customer has come in a flow. Immutable; recorded whole with every move, so that what the flow file says
 * later changes nothing about what was said before.
 *
 * @param flow the flow's id
 * @param step the step that waits for the customer
 * @param slots what is known, in the order in which it was told
 * @param trail the steps gone through so far
 * @param misses how many answers to this step were not understood
 * @param turns how many messages of the customer the flow has taken
 * @param at when it last moved
 * @param display what the customer reads while it runs; null for what the conversation says
 * @param paused what waits until this flow is done
 */
public record RunningFlow(
        String flow,
        String step,
        Map<String, SlotValue> slots,
        List<String> trail,
        int misses,
        int turns,
        Instant at,
        @Nullable DisplayLanguage display,
        @Nullable RunningFlow paused) {

    public RunningFlow {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        trail = List.copyOf(trail);
    }

    public static RunningFlow start(String flow, String step, Instant at) {
        return new RunningFlow(flow, step, Map.of(), List.of(), 0, 0, at, null, null);
    }

    /** Gone on to a step. */
    public RunningFlow to(String next) {
        return new RunningFlow(flow, next, slots, trail, 0, turns, at, display, paused);
    }

    /** Passed a step. */
    public RunningFlow passed(String through) {
        List<String> longer = new ArrayList<>(trail);
        longer.add(through);
        return trailing(longer);
    }

    /** Come this way, as far as is still known. */
    public RunningFlow trailing(List<String> steps) {
        return new RunningFlow(flow, step, slots, steps, misses, turns, at, display, paused);
    }

    /** A value told last stands last. */
    public RunningFlow knowing(Map<String, SlotValue> told) {
        Map<String, SlotValue> more = new LinkedHashMap<>(slots);
        told.forEach((name, value) -> {
            more.remove(name);
            more.put(name, value);
        });
        return new RunningFlow(flow, step, more, trail, misses, turns, at, display, paused);
    }

    public RunningFlow forgetting(String slot) {
        Map<String, SlotValue> fewer = new LinkedHashMap<>(slots);
        fewer.remove(slot);
        return new RunningFlow(flow, step, fewer, trail, misses, turns, at, display, paused);
    }

    public RunningFlow missed(int times) {
        return new RunningFlow(flow, step, slots, trail, times, turns, at, display, paused);
    }

    /** With so many messages taken, the last one at this time. */
    public RunningFlow turned(int taken, Instant when) {
        return new RunningFlow(flow, step, slots, trail, misses, taken, when, display, paused);
    }

    public RunningFlow reading(DisplayLanguage shown) {
        return new RunningFlow(flow, step, slots, trail, misses, turns, at, shown, paused);
    }

    public RunningFlow pausing(@Nullable RunningFlow other) {
        return new RunningFlow(flow, step, slots, trail, misses, turns, at, display, other);
    }
}
