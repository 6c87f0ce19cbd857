package com.cgpay.support.evaluation;

import com.cgpay.support.entities.AnnotatedSentence;
import com.cgpay.support.entities.AnnotatedSentence.Label;
import com.cgpay.support.entities.Entities;
import com.cgpay.support.entities.EntityKind;
import com.cgpay.support.evaluation.EntityReport.Miss;
import com.cgpay.support.evaluation.EntityReport.Score;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what is found in labelled sentences with what a person found there. Stateless. */
public final class EntityEvaluation {

    private EntityEvaluation() {}

    /** The score on some sentences, such as {@link AnnotatedSentence#all()}. */
    public static EntityReport of(List<AnnotatedSentence> sentences) {
        Map<EntityKind, Score> scores = new EnumMap<>(EntityKind.class);
        List<Miss> misses = new ArrayList<>();
        for (AnnotatedSentence sentence : sentences) {
            Set<Label> labelled = new HashSet<>(sentence.labels());
            Set<Label> found = new HashSet<>();
            Entities.find(sentence.text(), sentence.now()).forEach(entity -> found.add(Label.of(entity)));
            for (EntityKind kind : EntityKind.values()) {
                scores.merge(kind, score(kind, labelled, found), Score::plus);
            }
            if (!labelled.equals(found)) {
                misses.add(new Miss(
                        sentence.text(), without(sentence, labelled, found), without(sentence, found, labelled)));
            }
        }
        return new EntityReport(sentences.size(), scores, misses);
    }

    private static Score score(EntityKind kind, Set<Label> labelled, Set<Label> found) {
        return new Score(count(kind, labelled), count(kind, found), (int) found.stream()
                .filter(label -> label.kind() == kind && labelled.contains(label))
                .count());
    }

    private static int count(EntityKind kind, Set<Label> labels) {
        return (int) labels.stream().filter(label -> label.kind() == kind).count();
    }

    private static List<String> without(AnnotatedSentence sentence, Set<Label> labels, Set<Label> others) {
        return labels.stream()
                .filter(label -> !others.contains(label))
                .map(label -> sentence.text().substring(label.start(), label.end()) + "|"
                        + label.kind().code() + " " + label.value())
                .sorted()
                .toList();
    }
}
