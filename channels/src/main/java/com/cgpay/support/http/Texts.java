package com.cgpay.support.http;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.language.VisibleText;
import com.cgpay.support.privacy.Redactor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What texts from outside must look like. They are plain texts, counted in code points. */
public final class Texts {

    /** Code points in a customer's message. */
    public static final int LONGEST_MESSAGE = 1_000;

    private static final int LONGEST_LABEL = 200;

    /** As much of it is looked at for what must not be kept, since a number that is cut off is not recognised. */
    private static final int LONGEST_CONTEXT = 2_000;

    private static final int LONGEST_COMMENT = 200;
    private static final int MOST_REASONS = 10;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,80}");
    private static final Pattern CHOICE = Pattern.compile("[a-z]{1,20}(:[a-z0-9-]{1,60}){0,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    private Texts() {}

    /**
     * A customer's or agent's message, cleaned.
     *
     * @throws Problem if it is empty, too long or not text
     */
    public static String message(String text) {
        String clean = clean(text, "text", LONGEST_MESSAGE);
        if (clean.isBlank()) {
            throw Problem.badRequest("The field text is empty.");
        }
        return clean;
    }

    /**
     * What a customer said or tapped, cleaned.
     *
     * @throws Problem unless there is either a text or a choice
     */
    public static Content content(@Nullable String text, @Nullable String choice, @Nullable String label) {
        if (text != null && choice == null) {
            return new Content.Text(message(text));
        }
        if (choice != null && text == null) {
            return new Content.Tap(choice(choice), label(label, choice));
        }
        throw Problem.badRequest("A message has either text or choice.");
    }

    /** What a customer reads, by its tag. */
    public static DisplayLanguage locale(@Nullable String tag) {
        return Optional.ofNullable(tag)
                .flatMap(DisplayLanguage::of)
                .orElseThrow(() -> Problem.badRequest("The locale is one of " + DisplayLanguage.tags() + "."));
    }

    private static String clean(String text, String field, int longest) {
        if (!VisibleText.isWhole(text)) {
            throw Problem.badRequest("The field " + field + " holds half a character (a lone surrogate).");
        }
        String clean = VisibleText.of(text);
        if (clean.codePointCount(0, clean.length()) > longest) {
            throw Problem.badRequest("The field " + field + " has more than " + longest + " characters.");
        }
        return clean.strip();
    }

    /** As much of a text as is kept, whole characters of it; for what nobody typed and nobody could shorten. */
    public static String beginning(String text, int longest) {
        String clean = VisibleText.of(text).strip();
        return clean.codePointCount(0, clean.length()) <= longest
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, longest));
    }

    /** A client's own id of a message, which makes sending it again harmless. */
    public static String messageId(@Nullable String id) {
        return id("id", id);
    }

    /**
     * A name that another system gives something.
     *
     * @param field how the caller knows it
     */
    public static String id(String field, @Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw Problem.badRequest("The field " + field + " is needed: 1 to 80 letters, digits and . _ : -");
        }
        return id;
    }

    /** The id of a quick reply. */
    public static String choice(String choice) {
        if (!CHOICE.matcher(choice).matches()) {
            throw Problem.badRequest("The field choice is not the id of a quick reply.");
        }
        return choice;
    }

    /** What stood on a button that was tapped. */
    public static String label(@Nullable String label, String otherwise) {
        return label == null ? otherwise : clean(label, "label", LONGEST_LABEL);
    }

    /**
     * What a website says of where its customer is, such as an address with all its parameters: redacted, and as much
     * of it as is kept.
     */
    public static @Nullable String context(@Nullable String text) {
        return text == null
                ? null
                : beginning(Redactor.redact(beginning(text, LONGEST_CONTEXT)).text(), LONGEST_LABEL);
    }

    /** What a customer wrote beside a rating, cleaned and redacted; empty if nothing. */
    public static String comment(@Nullable String comment) {
        return comment == null
                ? ""
                : Redactor.redact(clean(comment, "comment", LONGEST_COMMENT)).text();
    }

    /** The reasons a customer ticked beside a rating. */
    public static List<String> reasons(@Nullable List<String> reasons) {
        List<String> given = reasons == null ? List.of() : reasons;
        if (given.size() > MOST_REASONS
                || !given.stream().allMatch(reason -> ID.matcher(reason).matches())) {
            throw Problem.badRequest("The field reasons has at most 10 short names.");
        }
        return given;
    }

    /**
     * A number of a query, a header or an address.
     *
     * @param name how the caller knows it
     * @throws Problem that tells the range, if it is none or outside of it
     */
    public static int number(String name, String text, int least, int most) {
        if (!NUMBER.matcher(text).matches() || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            throw Problem.badRequest(
                    "The parameter " + name + " is a whole number from " + least + " to " + most + ".");
        }
        return Integer.parseInt(text);
    }

    /** A place in the log, of a query or a header; its beginning where the caller names none. */
    public static int seq(String name, @Nullable String text) {
        return text == null ? 0 : number(name, text, 0, Integer.MAX_VALUE);
    }
}
