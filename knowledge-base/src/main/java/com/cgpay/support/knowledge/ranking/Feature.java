package com.cgpay.support.knowledge.ranking;

/** What is measured of a candidate. Everything is relative to the question that was asked. */
public enum Feature {
    /** Scores by words, as shares of the best score of all: the article's best, its second, the mean of three. */
    WORDS_BEST,
    WORDS_SECOND,
    WORDS_MEAN,
    /** Cosines, likewise. */
    MEANING_BEST,
    MEANING_SECOND,
    MEANING_MEAN,
    /** Logs of the shares of votes, from flat to sharp. */
    WORD_VOTES_2,
    WORD_VOTES_4,
    WORD_VOTES_8,
    WORD_VOTES_16,
    MEANING_VOTES_10,
    MEANING_VOTES_20,
    MEANING_VOTES_30,
    MEANING_VOTES_50,
    /** Shares of votes as they are. */
    WORD_SHARE,
    MEANING_SHARE,
    /** Log of the share of both kinds of votes together; the whole score where nothing was fitted. */
    VOTES,
    /** One by the rank of the article's first hit. */
    WORDS_RANK,
    MEANING_RANK,
    /** Pieces in common (Jaccard) and edit similarity with the article's hits: the best and the mean. */
    PIECES_BEST,
    PIECES_MEAN,
    UNITS_BEST,
    EDIT_BEST,
    EDIT_MEAN,
    /** The idf-weighted share of the question that one hit has, that all hits have together, and the reverse. */
    COVERED_BY_ONE,
    COVERED_BY_ALL,
    COVERS_HIT,
    LATIN_COVERED,
    LENGTH_RATIO,
    /** Log of the number of questions, alone and times votes: a large article gets votes by its size. */
    SIZE,
    SIZE_TIMES_WORDS,
    SIZE_TIMES_MEANING,
    /** Cosine to the mean of the article's questions. */
    CENTROID,
    /** Logs of the article classifier's probabilities among the candidates: by n-grams, by vector, by both. */
    NGRAM_MODEL,
    VECTOR_MODEL,
    BOTH_MODELS,
    /** Probability of the article's intent, as bounded log odds; 0 where intents are not known. */
    INTENT;

    static final int COUNT = values().length;

    /** Its place in an array of all features. */
    @SuppressWarnings("EnumOrdinal") // the order here is the layout of the arrays, and nothing else depends on it
    int at() {
        return ordinal();
    }

    double of(double[] features) {
        return features[at()];
    }

    void put(double[] features, double value) {
        features[at()] = value;
    }
}
