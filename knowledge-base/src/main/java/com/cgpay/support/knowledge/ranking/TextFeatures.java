package com.cgpay.support.knowledge.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How much a question and the questions of one article have in common, letter by letter. */
final class TextFeatures {

    private final Corpus corpus;
    private final Shape asked;
    private final double[] idf;
    private final double mass;

    TextFeatures(Corpus corpus, String folded) {
        this.corpus = corpus;
        this.asked = corpus.shape(folded);
        this.idf = Arrays.stream(asked.units()).mapToDouble(corpus::idf).toArray();
        this.mass = Arrays.stream(idf).sum();
    }

    /** The most that a search by words could score: what the question's units are worth together. */
    double mass() {
        return mass;
    }

    /** Fills in what the hits of an article say. */
    void read(List<String> hits, double[] features) {
        List<Shape> shapes = hits.stream().map(corpus::shape).toList();
        double[] pieces = shapes.stream()
                .mapToDouble(shape -> Shape.jaccard(asked.pieces(), shape.pieces()))
                .toArray();
        double[] edits = shapes.stream().mapToDouble(asked::editSimilarity).toArray();
        Feature.PIECES_BEST.put(features, max(pieces));
        Feature.PIECES_MEAN.put(features, mean(pieces));
        Feature.EDIT_BEST.put(features, max(edits));
        Feature.EDIT_MEAN.put(features, mean(edits));
        Feature.UNITS_BEST.put(features, max(shapes, shape -> Shape.jaccard(asked.units(), shape.units())));
        Feature.COVERED_BY_ONE.put(features, max(shapes, shape -> covered(List.of(shape))));
        Feature.COVERED_BY_ALL.put(features, covered(shapes));
        Feature.COVERS_HIT.put(features, max(shapes, this::covers));
        Feature.LATIN_COVERED.put(features, max(shapes, this::latinCovered));
        Feature.LENGTH_RATIO.put(features, shapes.isEmpty() ? 0 : lengthRatio(shapes.getFirst()));
    }

    private interface Measure {
        double of(Shape shape);
    }

    private static double max(List<Shape> shapes, Measure measure) {
        return max(shapes.stream().mapToDouble(measure::of).toArray());
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /** The share of what is asked that at least one of the hits has. */
    private double covered(List<Shape> shapes) {
        double covered = 0;
        for (int i = 0; i < idf.length; i++) {
            int unit = asked.units()[i];
            if (shapes.stream().anyMatch(shape -> Arrays.binarySearch(shape.units(), unit) >= 0)) {
                covered += idf[i];
            }
        }
        return mass == 0 ? 0 : covered / mass;
    }

    /** The share of a hit that is asked. */
    private double covers(Shape shape) {
        double all = Arrays.stream(shape.units()).mapToDouble(corpus::idf).sum();
        double common = IntStream.of(shape.units())
                .filter(unit -> Arrays.binarySearch(asked.units(), unit) >= 0)
                .mapToDouble(corpus::idf)
                .sum();
        return all == 0 ? 0 : common / all;
    }

    private double latinCovered(Shape shape) {
        return asked.latin().length == 0
                ? 1
                : (double) Shape.common(asked.latin(), shape.latin()) / asked.latin().length;
    }

    private double lengthRatio(Shape shape) {
        return Math.log((1.0 + shape.text().length()) / (1.0 + asked.text().length()));
    }
}
