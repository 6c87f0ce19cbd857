package com.cgpay.support.entities;

import com.cgpay.support.training.DataLine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names and what they stand for, looked up in a text by a walk down a tree of chars, so that the time does not grow
 * with the number of names. Immutable after loading, safe for all threads.
 */
final class NameTable {

    /** What a line's key is when its names stand for nothing but hide shorter names inside them. */
    private static final String NOTHING = "-";

    private final Node root = new Node();

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private @Nullable Meaning meaning;
    }

    /** What a name means, and how it has to be written where that matters. */
    private record Meaning(String value, @Nullable String exactly) {}

    /** A name's place in a text and what it stands for. */
    record Named(String value, int start, int end) {}

    /** A later one of two equal names counts. */
    NameTable(Map<String, String> names) {
        names.forEach(this::add);
    }

    static NameTable read(String file) {
        return new NameTable(names(file));
    }

    /** The names of a file with lines of {@code value = name, name, =Exact Name}, each with its value. */
    static Map<String, String> names(String file) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : DataLine.beside(NameTable.class, file)) {
            int equals = line.indexOf('=');
            for (String name : line.substring(equals + 1).split(",", -1)) {
                names.put(name.strip(), line.substring(0, equals).strip());
            }
        }
        return names;
    }

    private void add(String name, String value) {
        boolean exact = name.startsWith("=");
        String written = exact ? name.substring(1) : name;
        Node node = root;
        for (char c : written.toLowerCase(Locale.ROOT).toCharArray()) {
            node = node.next.computeIfAbsent(c, _ -> new Node());
        }
        node.meaning = new Meaning(value, exact ? written : null);
    }

    /** All names in a text from left to right, the longest at each place. */
    Stream<Named> in(Message message) {
        Stream.Builder<Named> found = Stream.builder();
        int at = 0;
        while (at < message.folded().length()) {
            Optional<Named> name = longestAt(message, at);
            name.filter(named -> !named.value.equals(NOTHING)).ifPresent(found);
            at = name.map(Named::end).orElse(at + 1);
        }
        return found.build();
    }

    /** The longest name that begins at a place. */
    Optional<Named> longestAt(Message message, int start) {
        Named longest = null;
        Node node = root;
        for (int i = start; i < message.folded().length() && !message.insideWord(start); i++) {
            node = node.next.get(message.folded().charAt(i));
            if (node == null) {
                break;
            }
            if (node.meaning != null && stands(message, node.meaning, start, i + 1)) {
                longest = new Named(node.meaning.value, start, i + 1);
            }
        }
        return Optional.ofNullable(longest);
    }

    private static boolean stands(Message message, Meaning meaning, int start, int end) {
        if (message.insideWord(end) || message.folded().startsWith("'t", end)) {
            return false;
        }
        if (meaning.exactly == null) {
            return true;
        }
        String written = message.plain().substring(start, end);
        boolean capitals = written.equals(meaning.exactly.toUpperCase(Locale.ROOT));
        return (capitals || written.equals(meaning.exactly)) && !message.shouted();
    }
}
