package com.cgpay.support.knowledge.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private static final int SPLITS = 200;
    private static final Map<String, String> GROUPS = Map.of("transfer", "payments", "login", "account");

    /** Questions of two groups; articles on payments are right less often than they are believed to be. */
    private static List<HeldOutQuestion> traffic(Random chance, int questions) {
        List<HeldOutQuestion> outcomes = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            boolean payments = chance.nextBoolean();
            double confidence = 1 - Math.pow(chance.nextDouble(), 3) * 0.9;
            boolean right = chance.nextDouble() < confidence * (payments ? 0.96 : 0.99);
            List<Double> confidences = List.of(confidence, (1 - confidence) * 0.7);
            outcomes.add(new HeldOutQuestion(payments ? "transfer" : "login", confidences, right ? 0 : -1));
        }
        return outcomes;
    }

    private static boolean breaks(Budget budget, List<HeldOutQuestion> everybody, String article) {
        List<HeldOutQuestion> answered = everybody.stream()
                .filter(outcome -> outcome.likeliest().equals(article) && outcome.answeredAt(budget.answerAt()))
                .toList();
        long wrong =
                answered.stream().filter(outcome -> !outcome.answerIsRight()).count();
        return wrong > budget.allowed() * answered.size();
    }

    @Test
    void noGroupIsWrongMoreOftenThanItsOwnBudgetPromises() {
        Random chance = new Random(17);
        List<HeldOutQuestion> everybody = traffic(chance, 200_000);
        AllowedShares allowed = new AllowedShares(0.04, Map.of("payments", 0.07));
        int[] broken = new int[2];
        int[] promised = new int[2];
        for (int split = 0; split < SPLITS; split++) {
            Budgets budgets = Budgets.derive(allowed, traffic(chance, 2_000), List.of(), GROUPS);
            List<Budget> both = List.of(budgets.of("payments"), budgets.of("account"));
            for (int i = 0; i < 2; i++) {
                promised[i] += both.get(i).state() == Budget.State.PROMISED ? 1 : 0;
                broken[i] += breaks(both.get(i), everybody, i == 0 ? "transfer" : "login") ? 1 : 0;
            }
        }
        assertThat(Arrays.stream(broken).max().orElseThrow())
                .isLessThanOrEqualTo((int) (SPLITS * BudgetDerivation.RISK));
        assertThat(Arrays.stream(promised).min().orElseThrow())
                .as("splits in which something could be promised")
                .isGreaterThan(SPLITS / 3);
    }

    @Test
    void aCommonBudgetIsKeptOnTheWholeAndBrokenByAGroup() {
        Random chance = new Random(4);
        List<HeldOutQuestion> judged = traffic(chance, 8_000);
        List<HeldOutQuestion> everybody = traffic(chance, 200_000);
        Budgets common = Budgets.derive(new AllowedShares(0.05), judged, List.of(), GROUPS);
        Budgets own = Budgets.derive(new AllowedShares(0.05, Map.of("payments", 0.05)), judged, List.of(), GROUPS);

        assertThat(breaks(common.of("payments"), everybody, "transfer")).isTrue();
        assertThat(breaks(own.of("payments"), everybody, "transfer")).isFalse();
        assertThat(own.of("payments").answerAt())
                .isGreaterThan(own.of("account").answerAt());
    }

    @Test
    void eachQuestionIsEvidenceForOneBudget() {
        List<HeldOutQuestion> judged = new ArrayList<>(traffic(new Random(5), 300));
        judged.add(new HeldOutQuestion("", List.of(), -1));
        judged.add(new HeldOutQuestion("retired", List.of(0.9), -1));
        AllowedShares allowed = new AllowedShares(0.05, Map.of("payments", 0.02, "misspelt", 0.02));

        Budgets budgets = Budgets.derive(allowed, judged, List.of(), GROUPS);

        long payments = judged.stream()
                .filter(outcome -> outcome.likeliest().equals("transfer"))
                .count();
        assertThat(budgets.of("payments").questions()).isEqualTo((int) payments);
        assertThat(budgets.common().questions()).isEqualTo(302 - (int) payments);
        assertThat(budgets.of("misspelt").questions()).isZero();
        assertThat(budgets.of("misspelt").state()).isEqualTo(Budget.State.REFUSED);
        assertThat(budgets.of("account")).isEqualTo(budgets.common());
    }

    @Test
    void withoutBudgetsOfGroupsEverythingFallsUnderTheCommonOne() {
        List<HeldOutQuestion> judged = traffic(new Random(6), 1_000);
        List<HeldOutQuestion> own = traffic(new Random(7), 3_000);
        Budgets budgets = Budgets.derive(new AllowedShares(0.05), judged, own, GROUPS);
        assertThat(budgets.common()).isEqualTo(BudgetDerivation.derive(0.05, judged, own));
        assertThat(budgets.groups()).isEmpty();
    }

    @Test
    void aGroupWithTooFewJudgedQuestionsIsEstimatedFromItsOwnWhileAnotherIsPromised() {
        List<HeldOutQuestion> judged = traffic(new Random(8), 3_000).stream()
                .filter(outcome -> outcome.likeliest().equals("login"))
                .toList();
        List<HeldOutQuestion> own = traffic(new Random(9), 3_000);
        AllowedShares allowed = new AllowedShares(0.05, Map.of("payments", 0.08));

        Budgets budgets = Budgets.derive(allowed, judged, own, GROUPS);

        assertThat(budgets.common().state()).isEqualTo(Budget.State.PROMISED);
        assertThat(budgets.of("payments").state()).isEqualTo(Budget.State.ESTIMATED);
    }
}
