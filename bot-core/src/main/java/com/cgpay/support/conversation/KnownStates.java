package com.cgpay.support.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The last known states, each with the events that led to it last, so that who reads along need not ask the database
 * for what was just written. A state may be out of date where others write to the database, too, but it is always the
 * beginning of the log. The hashes of tokens are known, too, for every request of a customer needs one. Safe for all
 * threads.
 */
final class KnownStates {

    /** States and events together: some thousand conversations. An event may hold an answer of some kilobytes. */
    private static final int KEPT = 50_000;

    private static final int TAIL_KEPT = 16;

    private static final int HASHES_KEPT = 20_000;

    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String _, Known held) -> 1 + held.tail.size())
            .build();

    private final Cache<String, String> tokenHashes =
            Caffeine.newBuilder().maximumSize(HASHES_KEPT).build();

    private record Known(Conversation state, List<Recorded> tail) {

        Known after(Conversation next, List<Recorded> events) {
            List<Recorded> longer = new ArrayList<>(tail);
            longer.addAll(events);
            return new Known(next, List.copyOf(longer.subList(Math.max(0, longer.size() - TAIL_KEPT), longer.size())));
        }

        /** A state that was read, not written, may be older than the log by the time it is asked. */
        boolean holdsAllAfter(int seq) {
            return !tail.isEmpty() && seq >= state.seq() - tail.size();
        }

        List<Recorded> after(int seq, int limit) {
            int from = Math.clamp(seq - (state.seq() - tail.size()), 0, tail.size());
            return tail.subList(from, Math.min(from + limit, tail.size()));
        }
    }

    Optional<Conversation> state(String id) {
        return Optional.ofNullable(known.getIfPresent(id)).map(Known::state);
    }

    /** Events after a cursor, if all of them are known. */
    Optional<List<Recorded>> after(String id, int seq, int limit) {
        return Optional.ofNullable(known.getIfPresent(id))
                .filter(held -> held.holdsAllAfter(seq))
                .map(held -> held.after(seq, limit));
    }

    /** The hash of a conversation's token, which never changes; absent ones are looked for each time. */
    Optional<String> tokenHash(String id, Supplier<Optional<String>> stored) {
        return Optional.ofNullable(tokenHashes.get(id, _ -> stored.get().orElse(null)));
    }

    /** Remembers what was read, unless as much is known already. */
    void read(Conversation state) {
        known.asMap()
                .compute(
                        state.id(),
                        (_, held) ->
                                held != null && held.state.seq() >= state.seq() ? held : new Known(state, List.of()));
    }

    /** Remembers what was written; a later state that is known already stays. */
    void written(Conversation before, Conversation after, List<Recorded> events) {
        known.asMap().compute(after.id(), (_, held) -> {
            if (held != null && held.state.seq() > after.seq()) {
                return held;
            }
            Known earlier = held != null && held.state.seq() == before.seq() ? held : new Known(before, List.of());
            return earlier.after(after, events);
        });
    }

    void forget(String id) {
        known.invalidate(id);
        tokenHashes.invalidate(id);
    }

    void forgetAll() {
        known.invalidateAll();
        tokenHashes.invalidateAll();
    }
}
