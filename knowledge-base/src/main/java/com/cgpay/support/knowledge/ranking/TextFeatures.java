package com.cgpay.support.knowledge.ranking;

import java.util.List;

/** How much a question and the questions of one article have in common, letter by letter. */
final class TextFeatures {

    private final Corpus corpus;
    private final WeighedShape asked;

    TextFeatures(Corpus corpus, String folded) {
        this.corpus = corpus;
        this.asked = corpus.shape(folded);
    }

    /** Fills in what the hits of an article say. */
    void read(List<String> hits, double[] features) {
        boolean[] found = new boolean[asked.weights().length];
        for (String text : hits) {
            read(corpus.shape(text), found, features);
        }
        if (!hits.isEmpty()) {
            Feature.PIECES_MEAN.put(features, Feature.PIECES_MEAN.of(features) / hits.size());
            Feature.EDIT_MEAN.put(features, Feature.EDIT_MEAN.of(features) / hits.size());
            Feature.LENGTH_RATIO.put(
                    features, lengthRatio(corpus.shape(hits.getFirst()).shape()));
        }
        Feature.COVERED_BY_ALL.put(features, asked.covered(found));
    }

    /** Adds one hit to the features, all of which are zero before the first. */
    private void read(WeighedShape hit, boolean[] found, double[] features) {
        Shape mine = asked.shape();
        Shape its = hit.shape();
        double pieces = Shape.jaccard(mine.pieces(), its.pieces());
        double edit = mine.editSimilarity(its);
        raise(features, Feature.PIECES_BEST, pieces);
        raise(features, Feature.EDIT_BEST, edit);
        raise(features, Feature.UNITS_BEST, Shape.jaccard(mine.units(), its.units()));
        raise(features, Feature.COVERED_BY_ONE, asked.coveredBy(its, found));
        raise(features, Feature.COVERS_HIT, hit.coveredBy(mine, new boolean[hit.weights().length]));
        raise(features, Feature.LATIN_COVERED, latinCovered(its));
        Feature.PIECES_MEAN.put(features, Feature.PIECES_MEAN.of(features) + pieces);
        Feature.EDIT_MEAN.put(features, Feature.EDIT_MEAN.of(features) + edit);
    }

    private static void raise(double[] features, Feature feature, double value) {
        feature.put(features, Math.max(feature.of(features), value));
    }

    private double latinCovered(Shape hit) {
        int[] latin = asked.shape().latin();
        return latin.length == 0 ? 1 : (double) Shape.common(latin, hit.latin()) / latin.length;
    }

    private double lengthRatio(Shape hit) {
        return Math.log(
                (1.0 + hit.text().length()) / (1.0 + asked.shape().text().length()));
    }
}
