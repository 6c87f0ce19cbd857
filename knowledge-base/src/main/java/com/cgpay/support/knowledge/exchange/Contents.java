package com.cgpay.support.knowledge.exchange;

import java.util.ArrayList;
import java.util.List;

/** What a file has: articles, and what was wrong with the rest. */
record Contents(List<Entry> entries, List<Mistake> mistakes) {

    Contents {
        entries = List.copyOf(entries);
        mistakes = List.copyOf(mistakes);
    }

    /** The contents of several files. */
    static Contents of(List<Contents> files) {
        List<Entry> entries = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        files.forEach(file -> {
            entries.addAll(file.entries);
            mistakes.addAll(file.mistakes);
        });
        return new Contents(entries, mistakes);
    }
}
