package com.cgpay.support.flow;

import com.cgpay.support.training.DataLine;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What people say to steer a conversation, from {@code phrases.txt}. Stateless after loading. */
final class Phrases {

    /** What a message does besides answering. */
    enum Phrase {
        CANCEL,
        BACK,
        REPEAT,
        WHY,
        /** The same, which may also ask for the cause of what has happened. */
        WONDERS,
        HOW_LONG,
        /** Asks what to have ready. */
        NEEDED,
        /** Asks what that means. */
        MEANING,
        /** Asks what to do, or how it goes on. */
        NEXT,
        /** Tells of a temper or a hurry, and nothing else. */
        UPSET,
        SKIP,
        RESUME,
        YES,
        NO,
        /** Takes note of what was said. */
        ACKNOWLEDGED,
        /** What was said helped. */
        WORKED,
        /** What was waited for has come, or what failed works now. */
        SETTLED,
        /** What was said did not help. */
        FAILED,
        /** Asks when the person comes who was called for. */
        WAITING,
        /** Names what protects money and accounts, or asks what to do; stands anywhere in a message. */
        PROTECTION,
        /** Says that nobody cheats or robs the customer. */
        NO_DANGER,
        /** Goes on to something else than what was said first; stands anywhere in a message. */
        CONTRAST,
        /** Asks for nothing but to know something; stands anywhere in a message. */
        ONLY_ASKS,
        /** Tells of fear; stands anywhere in a message. */
        CRY,
        /** Asks for a person. */
        PERSON,
        /** Opens a chat, as messengers do for everybody who comes. */
        START,
        /** Tells who the customer is, or that such things are hard, and nothing of the matter. */
        INTRODUCED,
        /** Tells that the customer is at home or alone, and nothing of the matter. */
        AT_HOME,
        /** Tells where the customer is, who has named the place. */
        WHEREABOUTS,
        /** Asks to be written to in a language or script. */
        ENGLISH,
        CHINESE,
        SIMPLIFIED,
        TRADITIONAL,
        CANTONESE,
        /** The one that stands first, as by its number. */
        FIRST,
        SECOND,
        THIRD,
        /** Nothing more is wanted, said to who asks what is. */
        NOTHING,
        /** Nothing is left, or nothing more to say. */
        GONE,
        /** Takes something back that was said before; stands anywhere in a message. */
        CORRECTION,
        /** Says that something else is meant than was understood, right before that: "no, I mean my refund". */
        MEANT,
        /** Tells what is wrong with what was bought; stands anywhere in a message. */
        FAULT,
        /** Asks to be reached at what is written right behind. */
        REACH,
        /** Tells what others say or do, so that a number in it need not be the customer's; stands anywhere in a message. */
        REPORTED,
        /** Wants no person; stands anywhere in a message. */
        NO_PERSON,
        /** Wants something else than what is spoken of; stands anywhere in a message. */
        SOMETHING_ELSE,
        /** Tells that somebody has the code or the password now. */
        GIVEN_AWAY,
        /** Asks for something to be done; stands anywhere in a message. */
        REQUEST,
        /** Asks something; stands anywhere in a message. */
        QUESTION
    }

    private static final List<Phrase> PLACES = List.of(Phrase.FIRST, Phrase.SECOND, Phrase.THIRD);

    private static final Map<Phrase, String> EXPRESSIONS = read();
    private static final Map<Phrase, Pattern> PATTERNS = each(Pattern::compile);
    private static final Map<Phrase, WholePhrase> WHOLE = each(WholePhrase::new);

    /** A comma or a point inside a number ends nothing; behind a comma inside a number stand three digits. */
    private static final Pattern PART =
            Pattern.compile("[。;!、\\n]+|(?<!\\d)[,.]|[,.](?!\\d)|(?<=\\d),(?!\\d{3}(?!\\d))| and |还有|和(?=\\d)");

    private Phrases() {}

    private static Map<Phrase, String> read() {
        Map<Phrase, String> alternatives = new EnumMap<>(Phrase.class);
        for (String line : DataLine.beside(Phrases.class, "phrases.txt")) {
            int equals = line.indexOf(" = ");
            Phrase phrase = Phrase.valueOf(line.substring(0, equals).strip().toUpperCase(Locale.ROOT));
            alternatives.merge(phrase, line.substring(equals + 3).strip(), (one, other) -> one + "|" + other);
        }
        return alternatives;
    }

    private static <T> Map<Phrase, T> each(Function<String, T> compiled) {
        Map<Phrase, T> all = new EnumMap<>(Phrase.class);
        EXPRESSIONS.forEach((phrase, expression) -> all.put(phrase, compiled.apply(expression)));
        return all;
    }

    /** Whether the whole message says this, once or in several clauses, apart from courtesies. */
    static boolean is(Phrase phrase, Clauses message) {
        return message.say(whole(phrase));
    }

    /** Whether the whole message is this, however long it is. */
    static boolean isExactly(Phrase phrase, String folded) {
        return whole(phrase).test(folded);
    }

    /** Whether the message begins by saying this, as in "yes, it did". */
    static boolean beginsWith(Phrase phrase, Clauses message) {
        return message.beginWith(whole(phrase));
    }

    /** Whether a clause of the message says this, whatever the others say. */
    static boolean isInAClause(Phrase phrase, Clauses message) {
        return message.haveOneThatSays(whole(phrase));
    }

    /** Which of several the whole message names by its place, counted from 0; empty where it names none. */
    static OptionalInt placeIn(Clauses message) {
        return IntStream.range(0, PLACES.size())
                .filter(place -> is(PLACES.get(place), message))
                .findFirst();
    }

    /** Whether the message says this somewhere. */
    static boolean has(Phrase phrase, String folded) {
        return pattern(phrase).matcher(folded).find();
    }

    /** The text behind a phrase that it has, without the marks around it. */
    static String behind(Phrase phrase, String folded) {
        return pattern(phrase).matcher(folded).replaceFirst("").strip();
    }

    /** The text behind a word that takes something back, or nothing. */
    static Optional<String> afterCorrection(String folded) {
        var matcher = pattern(Phrase.CORRECTION).matcher(folded);
        return matcher.find() ? Optional.of(folded.substring(matcher.end())) : Optional.empty();
    }

    /** The text before a word that takes something back, or nothing. */
    static String beforeCorrection(String folded) {
        var matcher = pattern(Phrase.CORRECTION).matcher(folded);
        return matcher.find() ? folded.substring(0, matcher.start()) : "";
    }

    /** What is said behind a word that takes something back, one thing after another. */
    static List<String> clausesAfterCorrection(String folded) {
        return afterCorrection(folded).stream()
                .flatMap(PART::splitAsStream)
                .filter(clause -> !clause.isBlank())
                .toList();
    }

    private static WholePhrase whole(Phrase phrase) {
        return Objects.requireNonNull(WHOLE.get(phrase), phrase.name());
    }

    private static Pattern pattern(Phrase phrase) {
        return Objects.requireNonNull(PATTERNS.get(phrase), phrase.name());
    }
}
