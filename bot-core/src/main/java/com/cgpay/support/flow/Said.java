package com.cgpay.support.flow;

import com.cgpay.support.flow.Phrases.Phrase;
import com.cgpay.support.language.DisplayLanguage;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A customer's words and when they were said; reads them once, when a flow asks. For one thread. */
public final class Said {

    private final String text;
    private final ZonedDateTime now;
    private @Nullable Mentions mentions;
    private @Nullable Phrasing phrasing;

    /** Words that were said at a time of the customer's zone, by which "yesterday" is a day. */
    public Said(String text, ZonedDateTime now) {
        this.text = text;
        this.now = now;
    }

    public String text() {
        return text;
    }

    public ZonedDateTime now() {
        return now;
    }

    Mentions mentions() {
        Mentions read = mentions == null ? new Mentions(text, now) : mentions;
        mentions = read;
        return read;
    }

    Phrasing phrasing() {
        Phrasing read = phrasing == null ? Phrasing.of(text) : phrasing;
        phrasing = read;
        return read;
    }

    String folded() {
        return phrasing().folded();
    }

    Clauses clauses() {
        return phrasing().clauses();
    }

    /** Whether it says nothing but that the customer does not want to go on. */
    public boolean cancels() {
        return phrasing().says(Phrase.CANCEL);
    }

    /** Whether it says among other things that the customer does not want to go on: "it was him, sorry, cancel". */
    public boolean cancelsAmongOthers() {
        return Phrases.isInAClause(Phrase.CANCEL, clauses());
    }

    /** Whether it begins so and goes on to something else: "forget it, how do I change my password?" */
    public boolean cancelsForMore() {
        return !cancels() && Phrases.beginsWith(Phrase.CANCEL, clauses());
    }

    /** Whether it says no more than this, courtesies apart; some folded text of ours. */
    public boolean says(String folded) {
        return clauses().say(folded::equals);
    }

    /** Whether it is a good part of this, and nothing else; some folded text of ours. */
    public boolean saysPartOf(String folded) {
        return PartOfLabel.is(folded(), folded);
    }

    public boolean agrees() {
        return phrasing().says(Phrase.YES);
    }

    public boolean denies() {
        return phrasing().says(Phrase.NO);
    }

    /** Whether it says that there is nothing more; who says just that it is gone may mean money, too. */
    public boolean wantsNothingMore() {
        return phrasing().says(Phrase.GONE);
    }

    /** Whether it only takes note of what was said. */
    public boolean acknowledges() {
        return phrasing().says(Phrase.ACKNOWLEDGED);
    }

    /** Whether it says that what was said helped. */
    public boolean saysThatItWorked() {
        return phrasing().says(Phrase.WORKED);
    }

    /** Whether it says that what was said did not help. */
    public boolean saysThatItFailed() {
        return phrasing().says(Phrase.FAILED);
    }

    /** Whether it asks how long that takes, and nothing else. */
    public boolean asksHowLong() {
        return phrasing().says(Phrase.HOW_LONG);
    }

    /** Whether it says that something else is meant than was understood. */
    public boolean meansAnother() {
        return phrasing().contains(Phrase.MEANT);
    }

    /** The words that say what is meant: "my refund" of "no, I mean my refund"; else all of them. */
    public String meant() {
        return meansAnother() ? Phrases.behind(Phrase.MEANT, folded()) : text;
    }

    /** Whether it tells what is wrong with what was bought. */
    boolean tellsAFault() {
        return phrasing().contains(Phrase.FAULT) && !isQuestion();
    }

    /** Whether it asks on about what was said before, and nothing by itself. */
    public boolean asksOn() {
        return phrasing().asksOn();
    }

    /** Whether it asks when the person comes who was called for. */
    public boolean asksForThePerson() {
        return phrasing().says(Phrase.WAITING);
    }

    /** Whether it asks among other things for a person. */
    public boolean asksForAPerson() {
        return Phrases.isInAClause(Phrase.PERSON, clauses());
    }

    /** Whether it asks for a person and says nothing else. */
    public boolean onlyAsksForAPerson() {
        return phrasing().says(Phrase.PERSON);
    }

    /** Whether it speaks of what protects money and accounts, such as the bank or the police, or asks what to do. */
    public boolean speaksOfProtection() {
        return phrasing().contains(Phrase.PROTECTION);
    }

    /** Whether it says, and not in doubt, that nobody cheats or robs the customer. */
    public boolean deniesDanger() {
        return phrasing().contains(Phrase.NO_DANGER)
                && (!isQuestion() || phrasing().contains(Phrase.ONLY_ASKS));
    }

    /** Whether it goes on to something else than it says first: "nobody hacked me, but my phone is gone". */
    public boolean contrasts() {
        return phrasing().contains(Phrase.CONTRAST);
    }

    /** Whether fear speaks out of it. */
    public boolean cries() {
        return phrasing().contains(Phrase.CRY);
    }

    /** Whether it opens a chat and says nothing by itself. */
    public boolean opens() {
        return Phrases.isExactly(Phrase.START, folded());
    }

    /** Whether it tells who the customer is, or that such things are hard, and nothing of the matter. */
    public boolean introduces() {
        return phrasing().says(Phrase.INTRODUCED);
    }

    /**
     * The language or script in which it asks to be written to, if it asks for nothing else.
     *
     * @param reads what is read so far, which is kept by who asks for Chinese and reads some; the Traditional of Hong
     *     Kong is Traditional, too
     */
    public Optional<DisplayLanguage> asksToRead(DisplayLanguage reads) {
        return ReadingLanguages.askedFor(this, reads);
    }

    /** Which of several it names by its place, counted from 0; empty where it names none. */
    public OptionalInt place() {
        return Phrases.placeIn(clauses());
    }

    /** Whether it names a day, a sum or the like and nothing else, as who adds to a story does. */
    public boolean isDetail() {
        return BareDetails.are(this) || BareDetails.areWhereabouts(this);
    }

    /** Whether it names a time or a sum, or where the customer is, and nothing else. */
    public boolean isCircumstance() {
        return BareDetails.areTimesOrSums(this) || BareDetails.areWhereabouts(this);
    }

    /** Whether it has as many words as a sentence. */
    public boolean isSentence() {
        return BareAnswers.isSentence(folded());
    }

    /** Whether it is nothing but values, as from somebody who was asked for one; such words tell no story of their own. */
    public boolean isJustValues() {
        return SlotReader.isJustValues(this);
    }

    /** Whether it says that no person is wanted. */
    public boolean declinesPerson() {
        return phrasing().contains(Phrase.NO_PERSON);
    }

    /** Whether it says that in every clause, and asks nothing besides. */
    public boolean onlyDeclinesPerson() {
        return clauses().allHave(clause -> Phrases.has(Phrase.NO_PERSON, clause));
    }

    /** Whether it has letters or digits, and not just pictures. */
    public boolean hasWords() {
        return BareAnswers.hasWords(text);
    }

    /** Whether it says that a stranger has what nobody should. */
    public boolean tellsOfSecretsGivenAway() {
        return phrasing().says(Phrase.GIVEN_AWAY);
    }

    /** Whether it asks for something else than what is spoken of. */
    boolean asksForSomethingElse() {
        return phrasing().contains(Phrase.SOMETHING_ELSE);
    }

    /** Whether it says nothing but that something is not known. */
    boolean doesNotKnow() {
        return phrasing().says(Phrase.SKIP);
    }

    /** Whether it asks for something to be done, as "yes please" does. */
    public boolean isRequest() {
        return phrasing().contains(Phrase.REQUEST);
    }

    /** Whether it asks something. */
    public boolean isQuestion() {
        return phrasing().contains(Phrase.QUESTION);
    }
}
