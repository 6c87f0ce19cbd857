package com.cgpay.support.training.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowReaderTest {

    private static final String HEAD =
            "name: {zh: 名, en: n}\nslots:\n  when: {type: time, label: {zh: 时, en: T}}\nsteps:\n";

    @Test
    void goesOnWithTheStepBelowUnlessToldOtherwise() {
        Flow flow = FlowReader.read(
                "pay",
                HEAD + "  - say: {zh: 一, en: one}\n  - ask: when\n    text: {zh: 何时, en: When}\n    then: last\n"
                        + "  - say: {zh: 二, en: two}\n  - id: last\n    end: done\n");
        assertThat(flow.steps()).extracting(Step::id).containsExactly("step-1", "when", "step-3", "last");
        assertThat(flow.first()).isInstanceOfSatisfying(Step.Say.class, say -> {
            assertThat(say.then()).isEqualTo("when");
            assertThat(say.text().in(Language.EN)).isEqualTo("one");
        });
        assertThat(flow.step("when")).get().isInstanceOfSatisfying(Step.Ask.class, ask -> {
            assertThat(ask.then()).isEqualTo("last");
            assertThat(ask.question().times()).isEqualTo(2);
            assertThat(ask.line()).isEqualTo(6);
        });
    }

    @Test
    void theFlowInTheDocumentationCanBeCopied() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "flows.md"));
        String flow = page.substring(page.indexOf("```yaml") + "```yaml".length());
        assertThat(FlowReader.read("refund-progress", flow.substring(0, flow.indexOf("```")))
                        .steps())
                .hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - shout: {zh: 一, en: one}                          | pay.yaml:5: a step has one of say, ask
            - {say: {zh: 一, en: one}, end: done}               | pay.yaml:5: a step has one of say, ask
            - {say: {zh: 一, en: one}, than: x}                 | pay.yaml:5: the key than is unknown here
            - {say: {zh: 一, en: one}, then: nowhere}           | pay.yaml:5: there is no step nowhere
            - {say: {zh: 一, fr: un}}                           | pay.yaml:5: a text is given as zh and en
            - {say: {zh: 一, en: one}}                          | pay.yaml:5: the last step has to end
            - {ask: when, text: {zh: 时, en: T}, times: 7}      | pay.yaml:5: times says how often
            - {escalate: {queue: a, reason: fraud}, text: {}}   | pay.yaml:5: priority is missing
            - [                                                 | pay.yaml:6: this is not valid YAML
            """)
    void namesFileAndLineOfWhatItCannotRead(String step, String message) {
        assertThatThrownBy(() -> FlowReader.read("pay", HEAD + "  " + step + "\n"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesTwoStepsOfOneName() {
        assertThatThrownBy(() -> FlowReader.read("pay", HEAD + "  - {id: a, end: x}\n  - {id: a, end: y}\n"))
                .hasMessageStartingWith("pay.yaml:6: there is another step a");
    }

    @Test
    void readsATableOfFactsWithItsDay() {
        Table table = TableReader.read(
                "regions", "as_of: 2026-11-01\nrows:\n  hk: {currency: HKD, name: {zh: 香港, en: Hong Kong}}\n");
        assertThat(table.asOf()).hasToString("2026-11-01");
        assertThat(table.row("HK"))
                .get()
                .asInstanceOf(map(String.class, Localised.class))
                .extractingByKey("currency")
                .extracting(currency -> currency.in(Language.ZH))
                .isEqualTo("HKD");
        assertThat(table.fields()).containsExactlyInAnyOrder("currency", "name");
    }

    @Test
    void wantsTheSameFieldsInEveryRowOfATable() {
        assertThatThrownBy(() -> TableReader.read("t", "as_of: 2026-11-01\nrows:\n  A: {x: 1}\n  B: {y: 1}\n"))
                .hasMessageStartingWith("t.yaml:4: every row has the same fields");
    }
}
