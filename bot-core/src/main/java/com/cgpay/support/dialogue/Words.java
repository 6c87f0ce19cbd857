package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.flow.Said;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.intents.Wishes;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a customer's words say at this point of a conversation. Immutable.
 *
 * @param sure the article that surely answers them
 * @param thresholds the confidences from which that and the rest is believed
 */
record Words(
        Conversation conversation,
        Said said,
        Comprehension comprehension,
        Optional<Article> sure,
        Thresholds thresholds) {

    private static final String BEREAVEMENT = "bereavement";
    private static final String GOODBYE = "goodbye";

    static Words of(Conversation conversation, Said said, Comprehension comprehension, Thresholds thresholds) {
        Optional<Article> sure = new Candidates(thresholds)
                .sureAnswer(comprehension)
                .filter(article ->
                        !(Candidates.isSmallTalk(article) && isMistaken(article, conversation, said, comprehension)));
        return new Words(conversation, said, comprehension, sure, thresholds);
    }

    /** Whether words that look like small talk ask on, swear, or end or answer something though nothing was said yet. */
    private static boolean isMistaken(
            Article article, Conversation conversation, Said said, Comprehension comprehension) {
        boolean first = conversation.matter().question().isEmpty();
        boolean takesLeave = article.intent().equals(GOODBYE) && !comprehension.isAskedWordForWord();
        return said.asksOn()
                || comprehension.understanding().signals().contains(Signal.ANGER)
                || (first && (takesLeave || said.wantsNothingMore() || said.agrees()));
    }

    boolean show(Signal signal) {
        return understanding().signals().contains(signal);
    }

    /** Whether they show it, or have the intent that stands for it. */
    boolean show(Signal signal, String intent) {
        return show(signal) || surelyMean(intent);
    }

    /** Whether somebody seems to be cheating the customer, who does not say that nobody is. */
    boolean showScam() {
        return show(Signal.SCAM, DialoguePolicy.SCAM) && !said.deniesDanger();
    }

    /** Whether they tell of need; who tells of a death is told other words, and a person comes as soon. */
    boolean showDistress() {
        return show(Signal.DISTRESS) && !surelyMean(BEREAVEMENT);
    }

    boolean surelyMean(String intent) {
        return topIntent().intent().equals(intent) && isBelieved();
    }

    /** Whether this is likelier meant than anything else, however unlikely. */
    boolean mostLikelyMean(String intent) {
        return topIntent().intent().equals(intent);
    }

    /** Why surely no article was written for them: what belongs to this business, or what does not; else empty. */
    Optional<Rule> withoutArticle() {
        boolean without = Candidates.isWithoutArticle(understanding(), thresholds.intent())
                && said.hasWords()
                && !said.asksOn()
                && !isBareDetail()
                && likely().isEmpty();
        Rule why = mostLikelyMean(Utterance.UNCOVERED) ? Rule.UNCOVERED : Rule.OUT_OF_SCOPE;
        return Optional.of(why).filter(_ -> without);
    }

    /** What they want. */
    Wish wish() {
        return new Wish(wanted(), sure, likely(), withoutArticle());
    }

    /** The intent of a surely right article, or else one that is believed by itself. */
    private String wanted() {
        return sure.map(Article::intent)
                .orElseGet(() -> isBelieved() && !isBareDetail() ? topIntent().intent() : Utterance.OUT_OF_SCOPE);
    }

    /** Whether they are a time, a sum or a place and nothing else, which by itself is about nothing. */
    private boolean isBareDetail() {
        return comprehension.matches().isEmpty() && said.isCircumstance();
    }

    /** Articles that may answer what surely none does. */
    List<Article> likely() {
        return new Candidates(thresholds).likely(comprehension);
    }

    /** Whether the bot has just asked which of these, or more, is meant. */
    boolean wereOffered(List<Article> articles) {
        Set<String> offered =
                conversation.offered().stream().map(QuickReply::id).collect(Collectors.toSet());
        return new Ellipsis(conversation, said).isUnsettled()
                && articles.stream()
                        .map(article -> new Choice.ShowArticle(article.id()).id())
                        .allMatch(offered::contains);
    }

    /** An article for each of several wishes. */
    List<Article> sureAnswerToEach() {
        return new Candidates(thresholds).sureAnswerToEach(comprehension);
    }

    /** Whether one of several wishes surely has this intent, where the whole has no answer of its own. */
    boolean tellOf(String intent) {
        List<Article> each = sureAnswerToEach();
        return (sure.isEmpty() || each.size() > 1)
                && each.stream().anyMatch(article -> article.intent().equals(intent));
    }

    /** An article for the one of several wishes that is clear. */
    Optional<Article> sureAnswerToOne() {
        return new Candidates(thresholds).sureAnswerToOne(comprehension);
    }

    /** Whether they say by themselves that there is more than one wish. */
    boolean tellSeveralWishes() {
        return Wishes.areTold(said.text());
    }

    /** Articles that may answer the wishes that these leave open; one for a language is answered by what is written. */
    List<Article> likelyForTheRest(List<Article> given) {
        return askForALanguage()
                ? List.of()
                : new Candidates(thresholds).likelyForTheRest(comprehension, given, tellSeveralWishes());
    }

    private boolean askForALanguage() {
        return Wishes.in(said.text()).stream()
                .map(wish -> new Said(wish, said.now()))
                .anyMatch(wish -> wish.asksToRead(conversation.reads()).isPresent());
    }

    private boolean isBelieved() {
        return topIntent().probability() >= thresholds.intent();
    }

    private RankedIntent topIntent() {
        return understanding().topIntent();
    }

    private Understanding understanding() {
        return comprehension.understanding();
    }
}
