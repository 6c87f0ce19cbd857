package com.cgpay.support.flow;

import com.cgpay.support.training.Brand;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All flows, by what leads to them, and the tables they look into. Immutable. */
public final class Flows {

    /** No flows: the bot guides nobody. */
    public static final Flows NONE = new Flows(List.of(), Map.of(), new Brand(Map.of()));

    private final Map<String, Flow> byId = new HashMap<>();
    private final Map<String, Flow> byIntent = new HashMap<>();
    private final Map<String, Flow> byIntentWhenTold = new HashMap<>();
    private final Map<String, Flow> byIntentWhenChosen = new HashMap<>();
    private final Map<String, Flow> byArticle = new HashMap<>();
    private final Map<String, Table> tables;
    private final Deadlines deadlines;

    public Flows(List<Flow> flows, Map<String, Table> tables, Brand brand) {
        this.tables = Map.copyOf(tables);
        this.deadlines = new Deadlines(brand);
        for (Flow flow : flows) {
            byId.put(flow.id(), flow);
            flow.starts().forEach(intent -> byIntent.put(intent, flow));
            flow.startsWhenTold().forEach(intent -> byIntentWhenTold.put(intent, flow));
            flow.startsWhenChosen().forEach(intent -> byIntentWhenChosen.put(intent, flow));
            if (flow.offer() != null) {
                flow.offer().articles().forEach(article -> byArticle.putIfAbsent(article, flow));
            }
        }
    }

    public static Flows of(TrainingData data) {
        return new Flows(data.flows(), data.tables(), data.brand());
    }

    public Optional<Flow> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The flow whose help customers with this intent want at once. */
    public Optional<Flow> startedBy(String intent) {
        return Optional.ofNullable(byIntent.get(intent));
    }

    /** The flow whose help customers with this intent want at once if they name what it wants to know. */
    public Optional<Flow> startedWhenTold(String intent) {
        return Optional.ofNullable(byIntentWhenTold.get(intent));
    }

    /** The flow whose help customers with this intent want at once if their words settle what it asks first. */
    public Optional<Flow> startedWhenChosen(String intent) {
        return Optional.ofNullable(byIntentWhenChosen.get(intent));
    }

    /** The flow that a reader of this article may want. */
    public Optional<Flow> offeredBy(String article) {
        return Optional.ofNullable(byArticle.get(article));
    }

    Deadlines deadlines() {
        return deadlines;
    }

    public Optional<Table> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }
}
