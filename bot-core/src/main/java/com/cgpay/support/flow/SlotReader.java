package com.cgpay.support.flow;

import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.entities.Entity;
import com.cgpay.support.entities.EntityKind;
import com.cgpay.support.entities.EntityValue;
import com.cgpay.support.language.Folding;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Slot;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Step;
import java.text.Normalizer;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads values of slots from what a customer said: what a message names by itself, or else as an answer. Stateless. */
final class SlotReader {

    private static final Pattern CODE = Pattern.compile(
            "(?<![A-Z0-9])(?:[A-Z]{1,8}[-_]?\\d{2,6}|[A-Z]{2,12}(?:_[A-Z]{2,12})+|[45]\\d\\d)(?![A-Z0-9])");

    /** Where a bare number is what was asked for, and no sum. */
    private static final Set<SlotType> OF_DIGITS = Set.of(
            SlotType.LAST_FOUR,
            SlotType.REFERENCE,
            SlotType.CODE,
            SlotType.PHONE,
            SlotType.EMAIL,
            SlotType.CONTACT,
            SlotType.TEXT);

    private static final Set<SlotType> TO_REACH = Set.of(SlotType.PHONE, SlotType.EMAIL, SlotType.CONTACT);

    /** What takes back the words right behind it, or tells that they were only meant to be. */
    private static final Pattern DENIED = Pattern.compile(
            "(?:不是|不系|唔系|唔係|唔是|并非|並非|\\bnot(?: on| at)?|\\bisn['’]?t|\\bwasn['’]?t(?: on| at)?|\\binstead of"
                    + "|(?:本来|本來|原本)(?:只?是|只?要|只?想|打算)*(?:[转轉付汇匯打充给給])?"
                    + "|\\b(?:meant|wanted|supposed|trying|tried) to (?:send|pay|transfer|be)(?: (?:him|her|them|only|just))*)\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** Of a telephone number. */
    private static final int FEWEST_DIGITS = 5;

    /** Characters of an answer; a number in a longer message may be about anything. */
    static final int SHORT = 24;

    private static final Pattern JUST_A_SUM =
            Pattern.compile("3[2-9]|[4-9]\\d|\\d{3,7}|\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{3,7}\\.\\d{1,2}");

    /** An hour with its minutes, a month with its day, a year. */
    private static final Pattern MAY_BE_A_TIME = Pattern.compile("(?:[01]\\d|2[0-4])[0-5]\\d|20\\d\\d|20\\d{4}");

    private static final Map<SlotType, Set<EntityKind>> KINDS =
            Arrays.stream(SlotType.values()).collect(Collectors.toUnmodifiableMap(type -> type, SlotReader::kinds));

    private SlotReader() {}

    /** What the message names by itself; of two values for one slot the first that is not denied. */
    static Map<String, SlotValue> named(Flow flow, Said said) {
        return named(flow, said, Optional.empty());
    }

    /** The same of a message that may answer the question for a slot. */
    static Map<String, SlotValue> named(Flow flow, Said said, Optional<Slot> asked) {
        Map<String, SlotValue> found =
                named(flow, said, asked.map(slot -> entities(slot, said)).orElseGet(said.mentions()::entities));
        nameBeginnings(flow, said, found);
        boolean asksWhen = asked.filter(slot -> slot.type() == SlotType.TIME && !found.containsKey(slot.name()))
                .isPresent();
        if (asksWhen && isJustASum(said)) {
            sums(flow, found).forEach(slot -> BareSums.in(slot, said).ifPresent(sum -> found.put(slot.name(), sum)));
        }
        if (asked.filter(slot -> OF_DIGITS.contains(slot.type())).isEmpty() && !found.isEmpty()) {
            boolean numbered = flow.slots().values().stream().anyMatch(slot -> slot.type() == SlotType.REFERENCE);
            sums(flow, found)
                    .forEach(slot ->
                            BareSums.beside(slot, said, numbered).ifPresent(sum -> found.put(slot.name(), sum)));
        }
        return found;
    }

    private static List<Slot> sums(Flow flow, Map<String, SlotValue> found) {
        return flow.slots().values().stream()
                .filter(slot -> slot.type() == SlotType.MONEY && !found.containsKey(slot.name()))
                .toList();
    }

    /** Who is asked when it was and writes 800 has told the sum that is asked for next; 1430, 1128 and 12 may be times. */
    private static boolean isJustASum(Said said) {
        String number = said.text().strip();
        return JUST_A_SUM.matcher(number).matches()
                && !MAY_BE_A_TIME.matcher(number).matches();
    }

    /** Who tells how long something has lasted has named when it began, where the flow asks whether that is too long. */
    private static void nameBeginnings(Flow flow, Said said, Map<String, SlotValue> found) {
        for (Step step : flow.steps()) {
            Step.Limit limit = step instanceof Step.Choose choose ? choose.limit() : null;
            Slot since = limit == null ? null : flow.slots().get(limit.since());
            if (since != null && !found.containsKey(since.name())) {
                named(since, said, Lasting.beginnings(said)).ifPresent(value -> found.put(since.name(), value));
            }
        }
    }

    /** What a message names that is a way to reach the customer, if it says so or says nothing else. */
    static Map<String, SlotValue> toReach(Flow flow, Said said) {
        Map<String, SlotValue> found = new LinkedHashMap<>();
        if (!mayNameAddress(said.text())) {
            return found;
        }
        for (Slot slot : flow.slots().values()) {
            if (TO_REACH.contains(slot.type())) {
                said.mentions().entities().stream()
                        .filter(entity ->
                                KINDS.getOrDefault(slot.type(), Set.of()).contains(entity.kind()))
                        .filter(entity -> said.isJustValues() || isToBeReached(said, entity))
                        .reduce((_, last) -> last)
                        .ifPresent(entity -> found.put(
                                slot.name(), new SlotValue(entity.value().normalised(), entity.text())));
            }
        }
        return found;
    }

    /** A quick look that spares most messages a closer one. */
    private static boolean mayNameAddress(String text) {
        return text.indexOf('@') >= 0
                || text.codePoints()
                                .filter(Character::isDigit)
                                .limit(FEWEST_DIGITS)
                                .count()
                        == FEWEST_DIGITS;
    }

    private static boolean isToBeReached(Said said, Entity entity) {
        String before = Folding.fold(said.text().substring(0, entity.start()));
        return Phrases.has(Phrases.Phrase.REACH, before) && !Phrases.has(Phrases.Phrase.REPORTED, said.folded());
    }

    /** Whether nothing is left of a message without its values. */
    static boolean isJustValues(Said said) {
        return BareAnswers.hasWords(said.text())
                && !BareAnswers.hasWords(BareSums.without(said.mentions().rest()));
    }

    private static List<Entity> entities(Slot asked, Said said) {
        boolean when = asked.type() == SlotType.TIME && said.text().length() <= SHORT;
        return when ? said.mentions().answeringWhen() : said.mentions().entities();
    }

    private static Map<String, SlotValue> named(Flow flow, Said said, List<Entity> entities) {
        Map<String, SlotValue> found = new LinkedHashMap<>();
        for (Slot slot : flow.slots().values()) {
            named(slot, said, entities).ifPresent(value -> found.put(slot.name(), value));
        }
        return found;
    }

    private static Optional<SlotValue> named(Slot slot, Said said, List<Entity> entities) {
        if (slot.type() == SlotType.CODE) {
            return CODE.matcher(capitals(said.text())).results().findFirst().map(SlotReader::value);
        }
        Set<EntityKind> kinds = KINDS.getOrDefault(slot.type(), Set.of());
        List<Entity> fitting = entities.stream()
                .filter(entity -> kinds.contains(entity.kind()) && makesSense(slot, entity, said))
                .toList();
        return affirmed(said, fitting)
                .map(entity -> new SlotValue(entity.value().normalised(), entity.text()));
    }

    /** "Not Monday, Tuesday" names Tuesday. */
    private static Optional<Entity> affirmed(Said said, List<Entity> entities) {
        return entities.stream()
                .filter(entity -> !DENIED.matcher(said.text().substring(0, entity.start()))
                        .find())
                .findFirst()
                .or(() -> entities.stream().findFirst());
    }

    private static Set<EntityKind> kinds(SlotType type) {
        return type == SlotType.CONTACT
                ? Set.of(EntityKind.PHONE, EntityKind.EMAIL)
                : EntityKind.of(type.code()).map(Set::of).orElse(Set.of());
    }

    private static boolean makesSense(Slot slot, Entity entity, Said said) {
        return switch (entity.value()) {
            case EntityValue.Money money ->
                BareSums.isWithin(slot, money.amount()) && !BareSums.isNegative(said.text(), entity.start());
            case EntityValue.Time time -> !slot.past() || (mayBePast(time, said) && PastTimes.isOne(said, entity));
            default -> true;
        };
    }

    /** Where the customer is, an hour of today may be over that is still to come here; who tells no more means such. */
    private static boolean mayBePast(EntityValue.Time time, Said said) {
        ZonedDateTime from = time.range().from();
        boolean today = from.toLocalDate().equals(said.now().toLocalDate());
        return from.isBefore(said.now()) || (today && said.text().length() <= SHORT);
    }

    /** What the message means as the answer to a question for this slot. */
    static Optional<SlotValue> answer(Slot slot, Said said) {
        Optional<SlotValue> named = named(slot, said, entities(slot, said));
        return named.isPresent() ? named : BareAnswers.to(slot, said);
    }

    /** The same of the question that is open now: a short number may be the one that was asked for. */
    static Optional<SlotValue> answerToOpen(Slot slot, Said said) {
        return answer(slot, said).or(() -> BareAnswers.shortReference(slot, said));
    }

    static SlotValue value(MatchResult match) {
        return SlotValue.of(match.group());
    }

    static String capitals(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }
}
