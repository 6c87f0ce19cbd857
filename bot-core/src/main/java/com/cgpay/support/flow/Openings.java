package com.cgpay.support.flow;

import com.cgpay.support.conversation.Ids;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.entities.EntityKind;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Step;
import java.util.Objects;
import java.util.Optional;

/** Which flow a message begins. Stateless. */
public final class Openings {

    /** In characters; whoever writes more tells a story. */
    private static final int LONGEST_ANSWER = 60;

    private final Flows flows;

    Openings(Flows flows) {
        this.flows = flows;
    }

    /** The flow that guides customers with an intent at once, for what they say; who asks how to do it is answered. */
    public Optional<Flow> startedBy(String intent, Said said) {
        return flows.startedBy(intent)
                .or(() -> flows.startedWhenTold(intent)
                        .filter(flow -> !said.isQuestion()
                                && !SlotReader.named(flow, said).isEmpty()))
                .or(() -> flows.startedWhenChosen(intent).filter(flow -> settlesTheFirst(flow, said)));
    }

    /** Whether words, a question too, need no asking: they name a country, or choose what is asked first. */
    private static boolean settlesTheFirst(Flow flow, Said said) {
        boolean country = SlotReader.named(flow, said).keySet().stream()
                .anyMatch(name -> Objects.requireNonNull(flow.slots().get(name)).type() == SlotType.COUNTRY);
        return country || choosesFirst(flow, said);
    }

    /** The flow of an intent, for words that tell where to reach the customer: "please call 139… about my refund". */
    public Optional<Flow> startedByAddress(String intent, Said said) {
        return flows.startedBy(intent)
                .filter(flow ->
                        !SlotReader.toReach(flow, said).isEmpty() && !said.isJustValues() && !said.isQuestion());
    }

    /** The flow of an intent, for words that quote the number of a case, unless a question is open that they may answer. */
    public Optional<Flow> startedByCaseNumber(String intent, Optional<RunningFlow> running, Said said) {
        return flows.startedBy(intent)
                .filter(_ -> quotesACase(said)
                        && running.filter(this::asksForNumberOrWords).isEmpty());
    }

    /** Asked of every message, most of which have no digit and need not be read for what they name. */
    private static boolean quotesACase(Said said) {
        return said.text().codePoints().anyMatch(Character::isDigit)
                && said.mentions().entities().stream()
                        .anyMatch(entity -> entity.kind() == EntityKind.REFERENCE
                                && Ids.isReceipt(entity.value().normalised()));
    }

    private boolean asksForNumberOrWords(RunningFlow running) {
        return flows.find(running.flow())
                .flatMap(flow ->
                        flow.step(running.step()).flatMap(Questions::answeredBy).map(flow.slots()::get))
                .filter(slot -> slot.type() == SlotType.REFERENCE || slot.type() == SlotType.TEXT)
                .isPresent();
    }

    /**
     * The flow that an article offers, for words that take the offer up: they name two things that it asks for, or one
     * and nothing else, or answer what it asks first, or tell for how long what it looks into has lasted.
     */
    public Optional<Flow> takenUp(String article, Said said) {
        return flows.offeredBy(article)
                .filter(flow -> tellsHowLongItLasts(flow, said)
                        || (!said.isQuestion() && (tellsWhatIsAsked(flow, said) || answersFirstQuestion(flow, said))));
    }

    /** The flow that an article offers, for words that name what it asks for and nothing else. */
    public Optional<Flow> continuedBy(String article, Said said) {
        return flows.offeredBy(article).filter(_ -> said.isDetail()).filter(flow -> tellsWhatIsAsked(flow, said));
    }

    /** Whoever is not served yet says so, even in a question: 都三天了还要等吗. */
    private static boolean tellsHowLongItLasts(Flow flow, Said said) {
        return !Lasting.beginnings(said).isEmpty()
                && flow.steps().stream().anyMatch(step -> step instanceof Step.Choose choose && choose.limit() != null);
    }

    private static boolean tellsWhatIsAsked(Flow flow, Said said) {
        int named = SlotReader.named(flow, said).size();
        return named > 1 || (named == 1 && said.isDetail());
    }

    private static boolean answersFirstQuestion(Flow flow, Said said) {
        return said.text().length() <= LONGEST_ANSWER
                && !said.asksForSomethingElse()
                && !said.doesNotKnow()
                && choosesFirst(flow, said);
    }

    private static boolean choosesFirst(Flow flow, Said said) {
        return flow.steps().stream()
                .filter(step -> step instanceof Step.Ask || step instanceof Step.Choose)
                .findFirst()
                .filter(Step.Choose.class::isInstance)
                .flatMap(first -> OptionReader.byWords((Step.Choose) first, said.folded()))
                .isPresent();
    }
}
