package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.noise.Corrector;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceEncoder;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ViewsTest {

    private static final SentenceEncoder ENCODER = SentenceEncoder.load(Language.ZH, SmallData.MODELS);
    private static final Views VIEWS = views();

    private static Views views() {
        List<String> texts = SmallData.labelled(Language.ZH, ENCODER).stream()
                .map(LabelledText::folded)
                .toList();
        Learnt learnt = SmallData.learnt(Language.ZH, ENCODER);
        Corrector corrector = Corrector.of(Language.ZH, texts, _ -> 0);
        return new Views(ENCODER, corrector, learnt.examples(), learnt.intents());
    }

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    @Test
    void whatIsSureIsNotMendedEvenIfThatWereSurer() {
        assertThat(VIEWS.view("申请推款").sureness()).isGreaterThan(0.98);
        assertThat(VIEWS.corrector().correct("申请推款")).contains("申请退款");
        assertThat(2 * VIEWS.view("申请退款").sureness())
                .isGreaterThan(VIEWS.view("申请推款").sureness());
        assertThat(VIEWS.view("申请推款").folded()).isEqualTo("申请推款");
    }

    @Test
    void whatIsSureIsNotGuessedAtEvenIfThatWereSurer() {
        assertThat(VIEWS.corrector().guess("怎么炮款")).contains("怎么退款");
        assertThat(VIEWS.view("怎么退款").sureness())
                .isGreaterThan(VIEWS.view("怎么炮款").sureness());
        assertThat(VIEWS.view("怎么炮款").folded()).isEqualTo("怎么炮款");
    }
}
