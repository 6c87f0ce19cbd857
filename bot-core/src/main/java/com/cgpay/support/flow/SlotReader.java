package com.cgpay.support.flow;

import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.entities.Entity;
import com.cgpay.support.entities.EntityKind;
import com.cgpay.support.entities.EntityValue;
import com.cgpay.support.language.Folding;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Slot;
import com.cgpay.support.training.flow.SlotType;
import java.math.BigDecimal;
import java.text.Normalizer;
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

/**
 * Reads values of slots from what a customer said: strictly what a message names by itself, or more freely what only
 * makes sense as the answer to a question. Stateless.
 */
final class SlotReader {

    private static final Pattern CODE = Pattern.compile(
            "(?<![A-Z0-9])(?:[A-Z]{1,8}[-_]?\\d{2,6}|[A-Z]{2,12}(?:_[A-Z]{2,12})+|[45]\\d\\d)(?![A-Z0-9])");

    /** Only as the answer to the question for a code. */
    private static final Pattern NUMERIC_CODE = Pattern.compile("(?<!\\d)\\d{3,8}(?!\\d)");

    private static final String CHINESE_DIGITS = "零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾";

    private static final String CHINESE_UNITS = "百千万佰仟";

    /** A character behind a small numeral that neither counts money nor ends a sentence makes another word: 三白. */
    private static final String OTHER_WORD = "[\\p{IsHan}&&[^元块圆毛角多来左几吧了啊呀呢哦的整钱]]";

    private static final String NUMERAL = "(?<![a-z0-9])\\d[\\d,]*(?:\\.\\d+)?[万千百kw]?(?![a-z0-9白])|["
            + CHINESE_DIGITS + "]++[" + CHINESE_UNITS + "][" + CHINESE_DIGITS + CHINESE_UNITS + "]*|[" + CHINESE_DIGITS
            + "]++(?!" + OTHER_WORD + ")";

    private static final Pattern NUMBER = Pattern.compile(NUMERAL);

    /** What may stand between a sum and what else is named: 前天的1200, "my card is 5678 and 500". */
    private static final String GLUE = "(?:[\\s,，.。、;；:：的了是和]|and\\b|was\\b|for\\b|of\\b|on\\b|it'?s\\b)*+";

    private static final Pattern SUM_BESIDE =
            Pattern.compile(Said.NAMED + GLUE + "(?<behind>" + NUMERAL + ")[\\s,，.。;；!！吧啊呢]*(?:$|" + Said.NAMED + ")"
                    + "|^" + GLUE + "(?<before>" + NUMERAL + ")" + GLUE + Said.NAMED);

    /** A sum of one digit beside a day may as well be an hour. */
    private static final Pattern MORE_THAN_A_DIGIT =
            Pattern.compile(".*(?:\\d.*\\d|[" + CHINESE_UNITS + "十拾].*|[万千百kw])");

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

    /** What makes a sum none: -50 may be a slip, or what an app shows of a debit. */
    private static final Pattern MINUS =
            Pattern.compile("(?:^|[\\s是为為:：])(?:[-−–－负負]|minus|negative)\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    private static final Pattern LOCAL_NUMBER = Pattern.compile("(?:\\(?\\d[ ()-]{0,2}){7,12}");

    private static final Pattern REFERENCE = Pattern.compile("(?=[A-Z0-9-]*\\d)[A-Z0-9-]{6,40}");

    /** Nothing but a number of this kind may be shorter. */
    private static final Pattern BARE_REFERENCE = Pattern.compile("(?=.*\\d.*\\d)[A-Z0-9_-]{3,40}");

    /** What takes back the words right behind it. */
    private static final Pattern DENIED =
            Pattern.compile("(?:不是|并非|並非|\\bnot|\\bisn['’]?t|\\bwasn['’]?t)\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");

    /** A bare number in a longer message may be about anything. */
    private static final int SHORT = 24;

    /** As in "about 300" or "一共300左右". */
    private static final int BESIDE = 12;

    private static final int SENTENCE = 60;

    private static final int LONGEST_TEXT = 500;

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
                named(flow, said, asked.map(slot -> entities(slot, said)).orElseGet(said::entities));
        if (asked.filter(slot -> OF_DIGITS.contains(slot.type())).isEmpty() && !found.isEmpty()) {
            flow.slots().values().stream()
                    .filter(slot -> slot.type() == SlotType.MONEY && !found.containsKey(slot.name()))
                    .forEach(slot -> sumBeside(slot, said).ifPresent(sum -> found.put(slot.name(), sum)));
        }
        return found;
    }

    /** A number that stands by itself beside something else that is named: 昨天，268. */
    private static Optional<SlotValue> sumBeside(Slot slot, Said said) {
        boolean otherMoney = said.entities().stream().anyMatch(entity -> entity.kind() == EntityKind.MONEY);
        if (otherMoney || said.isQuestion() || said.text().length() > SENTENCE) {
            return Optional.empty();
        }
        List<String> sums = SUM_BESIDE
                .matcher(said.besidesNamed())
                .results()
                .map(match -> match.group("behind") == null ? match.group("before") : match.group("behind"))
                .map(sum -> sum.replaceFirst(",+$", ""))
                .filter(sum -> MORE_THAN_A_DIGIT.matcher(sum).matches())
                .toList();
        return sums.size() == 1 ? amount(slot, new Said(sums.getFirst(), said.now())) : Optional.empty();
    }

    /** What a message names that is a way to reach the customer, if it says so or says nothing else. */
    static Map<String, SlotValue> toReach(Flow flow, Said said) {
        Map<String, SlotValue> found = new LinkedHashMap<>();
        for (Slot slot : flow.slots().values()) {
            if (TO_REACH.contains(slot.type())) {
                said.entities().stream()
                        .filter(entity -> kinds(slot.type()).contains(entity.kind()))
                        .filter(entity -> said.isJustValues() || isToBeReached(said, entity))
                        .reduce((_, last) -> last)
                        .ifPresent(entity -> found.put(
                                slot.name(), new SlotValue(entity.value().normalised(), entity.text())));
            }
        }
        return found;
    }

    private static boolean isToBeReached(Said said, Entity entity) {
        String before = Folding.fold(said.text().substring(0, entity.start()));
        return Phrases.has(Phrases.Phrase.REACH, before);
    }

    /** Whether nothing is left of a message without its values. */
    static boolean isJustValues(Said said) {
        String rest = NUMBER.matcher(said.besidesNamed()).replaceAll("");
        return !said.text().isBlank() && !WORDS.matcher(rest).find();
    }

    private static List<Entity> entities(Slot asked, Said said) {
        boolean when = asked.type() == SlotType.TIME && said.text().length() <= SHORT;
        return when ? said.entitiesAnsweringWhen() : said.entities();
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
            case EntityValue.Money money -> isWithin(slot, money.amount()) && !isNegative(said.text(), entity.start());
            case EntityValue.Time time -> !slot.past() || time.range().from().isBefore(said.now());
            default -> true;
        };
    }

    private static boolean isNegative(String text, int start) {
        return text.length() <= SHORT && MINUS.matcher(text.substring(0, start)).find();
    }

    private static boolean isWithin(Slot slot, BigDecimal amount) {
        return (slot.least() == null || amount.compareTo(slot.least()) >= 0)
                && (slot.most() == null || amount.compareTo(slot.most()) <= 0);
    }

    /** What the message means as the answer to a question for this slot. */
    static Optional<SlotValue> answer(Slot slot, Said said) {
        Optional<SlotValue> named = named(slot, said, entities(slot, said));
        return named.isPresent() ? named : freely(slot, said);
    }

    /** The same of the question that is open now: a short number may be the one that was asked for. */
    static Optional<SlotValue> answerToOpen(Slot slot, Said said) {
        return answer(slot, said)
                .or(() -> Optional.of(capitals(said.text()).strip())
                        .filter(number -> slot.type() == SlotType.REFERENCE)
                        .filter(number -> BARE_REFERENCE.matcher(number).matches())
                        .map(number -> new SlotValue(number, number)));
    }

    private static Optional<SlotValue> freely(Slot slot, Said said) {
        String plain = capitals(said.text());
        boolean isShort = plain.length() <= SHORT;
        boolean otherwiseNamed = said.entities().stream().anyMatch(entity -> entity.kind() != EntityKind.MONEY);
        return switch (slot.type()) {
            case MONEY -> isShort && !otherwiseNamed ? amount(slot, said) : Optional.empty();
            case LAST_FOUR -> isShort ? lastFour(plain) : Optional.empty();
            case REFERENCE -> REFERENCE.matcher(plain).results().findFirst().map(SlotReader::value);
            case CODE ->
                isShort ? NUMERIC_CODE.matcher(plain).results().findFirst().map(SlotReader::value) : Optional.empty();
            case TEXT -> text(said.text());
            case PHONE, CONTACT -> localNumber(plain, said);
            case TIME, EMAIL, COUNTRY, BANK, CHOICE -> Optional.empty();
        };
    }

    /** Who was asked for a number writes it as it is dialled at home, which by itself could be anything. */
    private static Optional<SlotValue> localNumber(String plain, Said said) {
        return Optional.of(plain.strip())
                .filter(number -> LOCAL_NUMBER.matcher(number).matches())
                .flatMap(number -> new Said("电话 " + number, said.now())
                        .entities().stream()
                                .filter(entity -> entity.kind() == EntityKind.PHONE)
                                .findFirst()
                                .map(entity -> new SlotValue(entity.value().normalised(), number)));
    }

    /** Of a whole number typed by mistake nothing is taken: which four digits are the last is not sure. */
    private static Optional<SlotValue> lastFour(String plain) {
        return plain.codePoints().filter(Character::isDigit).count() == 4
                ? FOUR_DIGITS.matcher(plain).results().findFirst().map(SlotReader::value)
                : Optional.empty();
    }

    /** A number with little beside it is an amount whose currency is not told. */
    private static Optional<SlotValue> amount(Slot slot, Said said) {
        String folded = said.folded();
        List<MatchResult> found = NUMBER.matcher(folded).results().toList();
        if (said.isQuestion() || found.stream().anyMatch(number -> isNegative(folded, number.start()))) {
            return Optional.empty();
        }
        List<String> numbers = found.stream()
                .map(MatchResult::group)
                .filter(number -> folded.length() - number.length() <= BESIDE)
                .map(number -> number + "元")
                .toList();
        return (numbers.isEmpty() ? List.of(folded + " yuan") : numbers)
                .stream()
                        .flatMap(number -> new Said(number, said.now()).entities().stream())
                        .map(Entity::value)
                        .filter(EntityValue.Money.class::isInstance)
                        .map(value -> new EntityValue.Money(((EntityValue.Money) value).amount(), null))
                        .filter(money -> isWithin(slot, money.amount()))
                        .map(money -> new SlotValue(money.normalised(), money.normalised()))
                        .findFirst();
    }

    private static Optional<SlotValue> text(String text) {
        String words = text.strip();
        return WORDS.matcher(words).find()
                ? Optional.of(new SlotValue(words.substring(0, cut(words)), words.substring(0, cut(words))))
                : Optional.empty();
    }

    private static int cut(String words) {
        return words.length() <= LONGEST_TEXT
                ? words.length()
                : words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_TEXT));
    }

    private static SlotValue value(MatchResult match) {
        return new SlotValue(match.group(), match.group());
    }

    private static String capitals(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }
}
