package com.cgpay.support.noise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads runs of pinyin letters as the characters of a subject: the likeliest path through all ways to cut the letters
 * into syllables and to write each (Viterbi 1967). Immutable, safe for all threads.
 */
final class PinyinReader {

    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final int LONGEST_SYLLABLE = 6;

    /** Runs longer than this are no message but noise. */
    private static final int LONGEST_RUN = 120;

    /** A run is only read if its characters are, in the mean, at least this likely (natural logarithm). */
    private static final double LEAST_MEAN = -5.5;

    private final CharacterModel model;
    private final Map<String, List<Character>> bySound;
    private final Set<String> latinWords;

    /**
     * @param bySound the subject's characters by their syllables
     * @param latinWords words that the subject writes in letters, such as "api"
     */
    PinyinReader(CharacterModel model, Map<String, List<Character>> bySound, Set<String> latinWords) {
        this.model = model;
        this.bySound = bySound;
        this.latinWords = latinWords;
    }

    /** A way to write the letters so far, its last character and how likely it is. */
    private record Path(String written, double log) {
        char last(char before) {
            return written.isEmpty() ? before : written.charAt(written.length() - 1);
        }
    }

    /** The text with each run of letters replaced that reads well as pinyin. */
    String read(String text) {
        StringBuilder read = new StringBuilder();
        int end = 0;
        for (Run run : runs(text)) {
            read.append(text, end, run.from).append(written(text, run).orElse(text.substring(run.from, run.to)));
            end = run.to;
        }
        return read.append(text, end, text.length()).toString();
    }

    /** Words in letters one after another, none of them one that the subject itself writes in letters. */
    private record Run(int from, int to) {}

    private List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (latinWords.contains(words.group())) {
                continue;
            }
            boolean joined = !runs.isEmpty()
                    && words.start() == runs.getLast().to + 1
                    && " '".indexOf(text.charAt(runs.getLast().to)) >= 0;
            int from = joined ? runs.removeLast().from : words.start();
            runs.add(new Run(from, words.end()));
        }
        runs.removeIf(run -> run.to - run.from < 2 || run.to - run.from > LONGEST_RUN);
        return runs;
    }

    /** The characters that letters stand for, if they are pinyin and make sense between their neighbours. */
    private Optional<String> written(String text, Run run) {
        char before = run.from == 0 ? CharacterModel.EDGE : text.charAt(run.from - 1);
        char after = run.to == text.length() ? CharacterModel.EDGE : text.charAt(run.to);
        String letters = text.substring(run.from, run.to);
        Map<Integer, Map<Character, Path>> reached = new HashMap<>();
        reached.put(0, Map.of(before, new Path("", 0)));
        for (int from = 0; from < letters.length(); from++) {
            extend(letters, from, reached, before);
        }
        return reached.getOrDefault(letters.length(), Map.of()).values().stream()
                .map(path -> new Path(path.written, path.log + model.log(path.last(before), after)))
                .max((one, other) -> Double.compare(one.log, other.log))
                .filter(best -> best.log / (best.written.length() + 1) >= LEAST_MEAN)
                .map(Path::written);
    }

    private void extend(String run, int from, Map<Integer, Map<Character, Path>> reached, char before) {
        Map<Character, Path> here = reached.getOrDefault(from, Map.of());
        if (here.isEmpty()) {
            return;
        }
        if (run.charAt(from) == ' ' || run.charAt(from) == '\'') {
            here.values().forEach(path -> keep(reached, from + 1, path, path.last(before)));
            return;
        }
        for (int to = from + 1; to <= Math.min(run.length(), from + LONGEST_SYLLABLE); to++) {
            for (char character : bySound.getOrDefault(run.substring(from, to), List.of())) {
                Path best = best(here.values(), character, before);
                keep(reached, to, best, character);
            }
        }
    }

    private Path best(Iterable<Path> paths, char character, char before) {
        Path best = null;
        for (Path path : paths) {
            double log = path.log + model.log(path.last(before), character);
            if (best == null || log > best.log) {
                best = new Path(path.written + character, log);
            }
        }
        if (best == null) {
            throw new IllegalStateException("A place is extended only where a path reaches it.");
        }
        return best;
    }

    private static void keep(Map<Integer, Map<Character, Path>> reached, int at, Path path, char last) {
        reached.computeIfAbsent(at, _ -> new HashMap<>())
                .merge(last, path, (one, other) -> one.log >= other.log ? one : other);
    }
}
