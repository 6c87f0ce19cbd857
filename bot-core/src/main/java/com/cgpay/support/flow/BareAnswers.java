package com.cgpay.support.flow;

import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.entities.EntityKind;
import com.cgpay.support.training.flow.Slot;
import com.cgpay.support.training.flow.SlotType;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what makes sense only as the answer to a question, such as four digits. Stateless. */
final class BareAnswers {

    /** Only as the answer to the question for a code. */
    private static final Pattern NUMERIC_CODE = Pattern.compile("(?<!\\d)\\d{3,8}(?!\\d)");

    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    private static final Pattern LOCAL_NUMBER = Pattern.compile("(?:\\(?\\d[ ()-]{0,2}){7,12}");

    private static final Pattern REFERENCE = Pattern.compile("(?=[A-Z0-9-]*\\d)[A-Z0-9-]{6,40}");

    /** Nothing but a number of this kind may be shorter. */
    private static final Pattern BARE_REFERENCE = Pattern.compile("(?=.*\\d.*\\d)[A-Z0-9_-]{3,40}");

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{IsLatin}\\p{N}'’]+");

    /** In words, where a Han character counts as one. */
    private static final int SENTENCE = 4;

    private static final int LONGEST_TEXT = 500;

    private BareAnswers() {}

    /** Whether there are letters or digits. */
    static boolean hasWords(String text) {
        return WORDS.matcher(text).find();
    }

    /** Whether there are as many words as in a sentence. */
    static boolean isSentence(String folded) {
        return WORD.matcher(folded).results().limit(SENTENCE).count() == SENTENCE;
    }

    static Optional<SlotValue> to(Slot slot, Said said) {
        String plain = SlotReader.capitals(said.text());
        boolean isShort = plain.length() <= SlotReader.SHORT;
        boolean otherwiseNamed =
                said.mentions().entities().stream().anyMatch(entity -> entity.kind() != EntityKind.MONEY);
        return switch (slot.type()) {
            case MONEY -> isShort && !otherwiseNamed ? BareSums.in(slot, said) : Optional.empty();
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
                        .mentions().entities().stream()
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

    /** A short number is a reference only where one is asked for and nothing else is said. */
    static Optional<SlotValue> shortReference(Slot slot, Said said) {
        return Optional.of(SlotReader.capitals(said.text()).strip())
                .filter(number -> slot.type() == SlotType.REFERENCE)
                .filter(number -> BARE_REFERENCE.matcher(number).matches())
                .map(number -> SlotValue.of(number));
    }

    private static Optional<SlotValue> text(String text) {
        String words = text.strip();
        return hasWords(words) ? Optional.of(SlotValue.of(words.substring(0, cut(words)))) : Optional.empty();
    }

    private static int cut(String words) {
        return words.length() <= LONGEST_TEXT
                ? words.length()
                : words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_TEXT));
    }
}
