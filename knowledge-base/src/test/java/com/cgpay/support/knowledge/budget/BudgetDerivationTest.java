package com.cgpay.support.knowledge.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetDerivationTest {

    private static final int SPLITS = 200;

    /**
     * Questions as a well calibrated bot would see them; the confidence is a little too high, as that of real models
     * is.
     */
    private static List<HeldOutQuestion> traffic(Random chance, int questions) {
        return IntStream.range(0, questions)
                .mapToObj(_ -> {
                    double confidence = 1 - Math.pow(chance.nextDouble(), 3) * 0.9;
                    boolean right = chance.nextDouble() < confidence * 0.985;
                    double next = (1 - confidence) * 0.7;
                    return new HeldOutQuestion(
                            "fees", List.of(confidence, next), right ? 0 : chance.nextInt(3) == 0 ? 1 : -1);
                })
                .toList();
    }

    private static double wrongRate(List<HeldOutQuestion> outcomes, double answerAt) {
        List<HeldOutQuestion> answered = outcomes.stream()
                .filter(outcome -> outcome.answeredAt(answerAt))
                .toList();
        return answered.stream().filter(outcome -> !outcome.answerIsRight()).count() / Math.max(1.0, answered.size());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.05})
    void theBudgetIsBrokenNoMoreOftenThanPromised(double allowed) {
        Random chance = new Random(17);
        List<HeldOutQuestion> everybody = traffic(chance, 200_000);
        int broken = 0;
        int kept = 0;
        for (int split = 0; split < SPLITS; split++) {
            Budget budget = BudgetDerivation.derive(allowed, traffic(chance, 1_500), List.of());
            if (budget.state() == Budget.State.PROMISED) {
                boolean broke = wrongRate(everybody, budget.answerAt()) > allowed;
                broken += broke ? 1 : 0;
                kept += broke ? 0 : 1;
            }
        }
        assertThat(broken).isLessThanOrEqualTo((int) (SPLITS * BudgetDerivation.RISK));
        assertThat(kept).as("splits in which something could be promised").isGreaterThan(SPLITS / 3);
    }

    @Test
    void aLooserBudgetAnswersMore() {
        List<Budget.Point> curve = BudgetDerivation.derive(0.05, traffic(new Random(4), 4_000), List.of())
                .curve();
        assertThat(curve).extracting(Budget.Point::answerRate).isSorted();
        assertThat(curve.getLast().answerRate()).isGreaterThan(curve.getFirst().answerRate());
        assertThat(curve).allMatch(point -> point.wrongRate() <= point.allowed());
    }

    @Test
    void thinEvidenceIsRefusedAndSaysHowMuchIsMissing() {
        Budget budget = BudgetDerivation.derive(0.02, traffic(new Random(4), 60), List.of());
        assertThat(budget.state()).isEqualTo(Budget.State.REFUSED);
        assertThat(budget.answerAt()).isGreaterThan(1);
        assertThat(budget.answerRate()).isZero();
        assertThat(budget.missing()).isGreaterThan(100);
    }

    @Test
    void whatIsMissingAreJudgedQuestionsHoweverManyTheKnowledgeHas() {
        List<HeldOutQuestion> own = traffic(new Random(4), 60);
        Budget none = BudgetDerivation.derive(0.02, List.of(), own);
        Budget some = BudgetDerivation.derive(0.02, traffic(new Random(5), 20), own);
        assertThat(none.state()).isEqualTo(Budget.State.REFUSED);
        assertThat(none.missing() - some.missing()).isEqualTo(20);
    }

    @Test
    void untilPeopleHaveJudgedEnoughItIsAnEstimate() {
        List<HeldOutQuestion> own = traffic(new Random(5), 4_000);
        List<HeldOutQuestion> judged = traffic(new Random(6), 30);
        assertThat(BudgetDerivation.derive(0.05, judged, own).state()).isEqualTo(Budget.State.ESTIMATED);
        assertThat(BudgetDerivation.derive(0.05, traffic(new Random(6), 2_000), own)
                        .state())
                .isEqualTo(Budget.State.PROMISED);
    }

    @Test
    void theTrueShareLiesInTheInterval() {
        Budget budget = BudgetDerivation.derive(0.05, traffic(new Random(9), 3_000), List.of());
        assertThat(budget.wrongRate()).isBetween(budget.wrongFrom(), budget.wrongTo());
        assertThat(budget.wrongTo()).isLessThan(0.07);
    }

    @Test
    void nothingIsOfferedThatIsMostlyWrong() {
        List<HeldOutQuestion> hopeless = Stream.generate(() -> new HeldOutQuestion("fees", List.of(0.4, 0.3), -1))
                .limit(500)
                .toList();
        Budget budget = BudgetDerivation.derive(0.05, hopeless, List.of());
        assertThat(budget.offerAt()).isGreaterThan(0.4);
        assertThat(budget.offerRate()).isZero();
    }

    @Test
    void noQuestionsAtAllAreRefused() {
        assertThat(BudgetDerivation.derive(0.05, List.of(), List.of()).state()).isEqualTo(Budget.State.REFUSED);
    }
}
