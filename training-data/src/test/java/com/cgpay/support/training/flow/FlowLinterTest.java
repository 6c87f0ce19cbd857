package com.cgpay.support.training.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Linter.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowLinterTest {

    private static final String HEAD = """
            name: {zh: 名, en: n}
            slots:
              when: {type: time, label: {zh: 时, en: T}}
              which: {type: choice, label: {zh: 哪, en: W}}
            steps:
            """;

    private static final Table REGIONS =
            TableReader.read("regions", "as_of: 2026-11-01\nrows:\n  HK: {currency: HKD}\n");

    private static List<String> lint(String steps) {
        return FlowLinter.lint(
                        List.of(FlowReader.read("pay", HEAD + steps)),
                        Map.of("regions", REGIONS),
                        new Brand(Map.of("days", Map.of(Language.EN, "3"))),
                        Set.of("fees"),
                        Set.of())
                .stream()
                .map(Finding::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"how_long", "needs"})
    void whatIsToldAtAnyTimeNamesNothingThatHasToBeKnown(String key) {
        String flow = HEAD + "  [{end: x}]\n" + key + ": {zh: '{when}', en: '{when}'}\n";
        assertThat(FlowLinter.lint(
                        List.of(FlowReader.read("pay", flow)), Map.of(), new Brand(Map.of()), Set.of(), Set.of()))
                .extracting(Finding::toString)
                .containsExactly(
                        "pay.yaml:1: " + key + " is told at any time, and names nothing that has to be known.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pay.yaml:6: nothing leads to the step b.            | [{id: a, end: x}, {id: b, end: x}]
            pay.yaml:6: there is no article rates.              | [{answer: rates}, {id: b, end: x}]
            pay.yaml:6: a text is missing in en.                | [{say: {zh: 一}}, {id: b, end: x}]
            pay.yaml:6: uses {{fee}}, which brand.yaml does not have. | [{say: {zh: '{{fee}}', en: '{{fee}}'}}, {id: b, end: x}]
            pay.yaml:6: uses when where it may not be known yet. | [{say: {zh: '{when}', en: '{when}'}}, {id: b, end: x}]
            pay.yaml:6: the languages of a text tell different values. | [{say: {zh: '{when}', en: 'x'}}, {id: b, end: x}]
            pay.yaml:6: a space follows a Chinese mark; put the mark behind the bold words, and no space. | [{say: {zh: '**一。** 二', en: a}}, {id: b, end: x}]
            pay.yaml:6: asks for where, which is not among the slots. | [{ask: where, text: {zh: 哪, en: W}}, {id: b, end: x}]
            pay.yaml:6: a slot of the type choice is filled by choose, any other by ask. | [{ask: which, text: {zh: 哪, en: W}}, {id: b, end: x}]
            pay.yaml:6: a leads back to itself and asks nothing. | [{id: a, say: {zh: 一, en: a}, then: a}]
            pay.yaml:6: transaction.status is never refunded. | [{lookup: transaction, with: [], found: b, none: b, unidentified: b, failed: b}, {id: b, branch: transaction.status, cases: {refunded: c}, else: c}, {id: c, end: x}]
            pay.yaml:6: there is neither a table nor a source moon. | [{lookup: moon, with: [], found: b, none: b, unidentified: b, failed: b}, {id: b, end: x}]
            pay.yaml:6: this lookup has to name a step for [failed, found, none, unidentified]. | [{lookup: account, with: [], found: b, none: b}, {id: b, end: x}]
            pay.yaml:6: the priority is one of [high, normal, urgent]. | [{escalate: {queue: q, priority: low, reason: fraud}, text: {zh: 一, en: a}}]
            """)
    void findsWhatWouldLeaveACustomerStranded(String finding, String steps) {
        assertThat(lint("  " + steps)).contains(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            since: which, within: days | since names a slot of the type time.
            since: when, within: hours | within names a number of business days in brand.yaml.
            since: when, within: days  | a choice with since has the options yes, for too long, and no.
            """)
    void aChoiceByTimeKnowsSinceWhenAndHowLong(String keys, String finding) {
        String step = "  - {choose: which, %s, text: {zh: 哪, en: W}, options: [{value: a, label: {zh: 一, en: a}}]}\n"
                .formatted(keys);
        assertThat(lint(step + "  - end: x\n")).contains("pay.yaml:6: " + finding);
    }

    @Test
    void knowsASlotWhereABranchLeadsForAnyValue() {
        String steps = """
                  - branch: when
                    cases: {"*": tell}
                    else: done
                  - id: tell
                    say: {zh: '{when}', en: '{when}'}
                  - {id: done, end: x}
                """;
        assertThat(lint(steps)).isEmpty();
    }

    @Test
    void knowsASlotOnlyWhereEveryWayAskedForIt() {
        String steps = """
                  - choose: which
                    text: {zh: 哪, en: W}
                    options:
                      - {value: a, label: {zh: 一, en: a}, then: when}
                      - {value: b, label: {zh: 二, en: b}, then: tell}
                  - ask: when
                    text: {zh: 时, en: T}
                  - id: tell
                    say: {zh: '{when}', en: '{when}'}
                  - end: x
                """;
        assertThat(lint(steps)).containsExactly("pay.yaml:13: uses when where it may not be known yet.");
        assertThat(lint(steps.replace("then: tell}", "then: when}"))).isEmpty();
    }

    @Test
    void knowsWhatALookupTellsOnlyWhereItFoundSomething() {
        String steps = """
                  - id: look
                    lookup: regions
                    with: []
                    found: tell
                    none: last
                  - id: tell
                    say: {zh: '{regions.currency} {regions.as_of}', en: '{regions.currency} {regions.as_of}'}
                  - id: last
                    end: x
                """;
        assertThat(lint(steps)).isEmpty();
        assertThat(lint(steps.replace("none: last", "none: tell")))
                .containsExactly(
                        "pay.yaml:11: uses regions.as_of where it may not be known yet.",
                        "pay.yaml:11: uses regions.currency where it may not be known yet.");
    }

    @Test
    void letsOnlyOneFlowStartForAnIntent() {
        Flow one = FlowReader.read("one", "name: {zh: 一, en: a}\nstarts: [fees]\nsteps: [{end: x}]\n");
        Flow two = FlowReader.read("two", "name: {zh: 二, en: b}\nstarts: [fees]\nsteps: [{end: x}]\n");
        assertThat(FlowLinter.lint(List.of(one, two), Map.of(), new Brand(Map.of()), Set.of(), Set.of("fees")))
                .containsExactly(new Finding("two.yaml:1", "starts for fees, for which one starts already."));
    }
}
