package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Reply.Kind;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.conversation.Summary.Fact;
import com.cgpay.support.flow.Flows;
import com.cgpay.support.flow.Line;
import com.cgpay.support.flow.Move;
import com.cgpay.support.flow.Values;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.language.ChineseScripts;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Localised;
import com.cgpay.support.training.flow.Source;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what a flow has to say into approved words, in the customer's language and script. Pure. */
public final class FlowWording {

    private static final String RECEIPT = "receipt";

    /** What a value that ends in Han leaves where one that ends in digits is set off by a space: 11月1日 的. */
    private static final Pattern GAP = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private final Brand brand;
    private final Messages messages;
    private final Flows flows;
    private final Values values;
    private final Wording wording;

    public FlowWording(Brand brand, Flows flows, Wording wording) {
        this.brand = brand;
        this.messages = new Messages(brand);
        this.flows = flows;
        this.values = new Values(flows);
        this.wording = wording;
    }

    /**
     * The replies of a move: lines that follow one another are one, an article is one by itself.
     *
     * @param articles finds published articles; one that is not there any more is left out
     * @param receipt the number of the case, where a person takes over; else empty
     * @param now tells whether a person can answer at once
     */
    public List<Reply> replies(
            Move move,
            Function<String, Optional<Article>> articles,
            String receipt,
            DisplayLanguage display,
            Instant now) {
        List<Reply> replies = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Line line : move.lines()) {
            if (line instanceof Line.Article(String id)) {
                flush(texts, replies, display);
                articles.apply(id).ifPresent(article -> replies.add(wording.aside(article, display)));
            } else {
                texts.add(text(line, display, now.atZone(brand.zone())));
            }
        }
        switch (move.next()) {
            case Move.Waits waits ->
                replies.add(new Reply(Kind.ASK, display, join(texts), null, choices(move, waits, articles, display)));
            case Move.HandsOver over -> {
                texts.add(handover(move, over, receipt, display, now.atZone(brand.zone())));
                replies.add(new Reply(Kind.HANDOFF, display, join(texts), null, List.of()));
            }
            case Move.LooksUp _, Move.Nothing _ -> flush(texts, replies, display);
        }
        return replies;
    }

    private static void flush(List<String> texts, List<Reply> replies, DisplayLanguage display) {
        if (!texts.isEmpty()) {
            replies.add(new Reply(Kind.NOTICE, display, join(texts), null, List.of()));
            texts.clear();
        }
    }

    private static String join(List<String> texts) {
        return String.join("\n\n", texts);
    }

    private String text(Line line, DisplayLanguage display, ZonedDateTime now) {
        return switch (line) {
            case Line.Words(Localised text, Flow flow, Map<String, SlotValue> slots) ->
                words(text, flow, slots, Map.of(), display);
            case Line.Own own
            when own.kind() == Line.Kind.UNCOVERED ->
                wording.remark(Decision.Topic.UNCOVERED, display, now).text();
            case Line.Own own -> own(own, display);
            case Line.Likely _ -> messages.get("flow.likely", display);
            case Line.Article(String id) -> id;
        };
    }

    private String own(Line.Own own, DisplayLanguage display) {
        String key = "flow." + own.kind().name().toLowerCase(Locale.ROOT);
        String named = own.named().stream()
                .map(slot -> fact(own.flow(), own.slots(), slot, display))
                .map(fact -> fact.label() + messages.get("flow.is", display) + fact.value())
                .collect(Collectors.joining(messages.get("kind.separator", display)));
        return messages.get(key, display)
                .replace("{flow}", localised(own.flow().name(), display))
                .replace("{values}", named);
    }

    private String handover(
            Move move, Move.HandsOver over, String receipt, DisplayLanguage display, ZonedDateTime now) {
        Localised text = over.text();
        Optional<Flow> flow = flows.find(move.state().flow());
        if (text == null || flow.isEmpty()) {
            return wording.handoff(over.reason(), receipt, display, now).text();
        }
        String own = words(text, flow.get(), move.state().slots(), Map.of(RECEIPT, receipt), display);
        String called = over.reason() == HandoffReason.FRAUD ? "\n\n" + messages.get("call", display) : "";
        return wording.closed(over.reason(), display, now)
                .map(closed -> join(List.of(own, closed)))
                .orElse(own + called);
    }

    private String words(
            Localised text,
            Flow flow,
            Map<String, SlotValue> slots,
            Map<String, String> more,
            DisplayLanguage display) {
        String filled = localised(text, display);
        String shown = Localised.VALUE.matcher(filled).replaceAll(match -> {
            String own = more.get(match.group(1));
            return Matcher.quoteReplacement(own == null ? shown(flow, slots, match.group(1), display) : own);
        });
        return GAP.matcher(shown).replaceAll("");
    }

    private String localised(Localised text, DisplayLanguage display) {
        return ChineseScripts.render(brand.fill(text.in(display.language()), display.language()), display);
    }

    private String shown(Flow flow, Map<String, SlotValue> slots, String name, DisplayLanguage display) {
        String value = values.show(flow, slots, name, display);
        return value.isEmpty() ? messages.get("flow.unknown", display) : value;
    }

    private Fact fact(Flow flow, Map<String, SlotValue> slots, String slot, DisplayLanguage display) {
        String label = Optional.ofNullable(flow.slots().get(slot))
                .map(found -> localised(found.label(), display))
                .orElse(slot);
        return new Fact(label, shown(flow, slots, slot, display));
    }

    /** What the customer has told a flow and the one that waits beneath it, and what the systems say, for the agent. */
    public List<Fact> facts(RunningFlow running, DisplayLanguage display) {
        List<Fact> facts = new ArrayList<>(told(running, display));
        RunningFlow paused = running.paused();
        if (paused != null) {
            Set<String> labels = facts.stream().map(Fact::label).collect(Collectors.toSet());
            told(paused, display).stream()
                    .filter(fact -> !labels.contains(fact.label()))
                    .forEach(facts::add);
        }
        return facts;
    }

    private List<Fact> told(RunningFlow running, DisplayLanguage display) {
        return flows.find(running.flow())
                .map(flow -> Stream.concat(
                                running.slots().keySet().stream()
                                        .filter(flow.slots()::containsKey)
                                        .map(slot -> fact(flow, running.slots(), slot, display)),
                                recorded(flow, running.slots(), display))
                        .toList())
                .orElse(List.of());
    }

    private Stream<Fact> recorded(Flow flow, Map<String, SlotValue> slots, DisplayLanguage display) {
        return Arrays.stream(Source.values())
                .flatMap(source -> source.fields().stream()
                        .filter(field -> slots.containsKey(source.code() + "." + field))
                        .map(field -> {
                            String value = values.show(flow, slots, source.code() + "." + field, display);
                            return new Fact(
                                    messages.get("record." + field, display),
                                    messages.find("record.value." + value, display)
                                            .orElse(value));
                        }));
    }

    private List<QuickReply> choices(
            Move move, Move.Waits waits, Function<String, Optional<Article>> articles, DisplayLanguage display) {
        List<QuickReply> choices = new ArrayList<>();
        waits.options()
                .forEach(option -> choices.add(new QuickReply(
                        new Choice.Pick(move.state().step(), option.value()).id(),
                        localised(option.label(), display))));
        move.lines().stream()
                .filter(Line.Likely.class::isInstance)
                .flatMap(line -> ((Line.Likely) line).articles().stream())
                .flatMap(id -> articles.apply(id).stream())
                .forEach(article -> choices.add(wording.show(article, display)));
        if (waits.skippable()) {
            choices.add(choice(new Choice.Skip(), "choice.skip", display));
        }
        if (waits.stuck()) {
            choices.add(choice(new Choice.Human(), "choice.human", display));
            choices.add(choice(new Choice.Stop(), "choice.stop", display));
        }
        return choices;
    }

    private QuickReply choice(Choice choice, String key, DisplayLanguage display) {
        return new QuickReply(choice.id(), messages.get(key, display));
    }
}
