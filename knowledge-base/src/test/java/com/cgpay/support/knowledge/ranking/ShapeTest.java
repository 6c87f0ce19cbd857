package com.cgpay.support.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cgpay.support.training.Language;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static Shape zh(String text) {
        return Shape.of(text, Language.ZH);
    }

    private static Shape en(String text) {
        return Shape.of(text, Language.EN);
    }

    @Test
    void chineseIsComparedByPairsOfCharacters() {
        assertThat(Shape.jaccard(zh("怎么退款").pieces(), zh("申请退款").pieces())).isCloseTo(1.0 / 5, within(1e-9));
    }

    @Test
    void englishIsComparedByThreeLettersSoThatATypoLeavesMostInCommon() {
        assertThat(Shape.jaccard(en("password").pieces(), en("passwrod").pieces()))
                .isBetween(0.3, 0.9);
        assertThat(Shape.jaccard(en("password").units(), en("passwrod").units()))
                .isZero();
    }

    @Test
    void editSimilarityFallsWithEachChange() {
        assertThat(zh("忘记密码").editSimilarity(zh("忘记密码"))).isEqualTo(1);
        assertThat(zh("忘记密码").editSimilarity(zh("忘了密码"))).isEqualTo(0.75);
        assertThat(zh("").editSimilarity(zh(""))).isZero();
    }

    @Test
    void aLatinWordInsideChineseIsOneUnit() {
        assertThat(zh("怎么绑定visa卡").latin()).containsExactly("visa".hashCode());
    }

    @Test
    void veryLongTextsAreCut() {
        assertThat(zh("退款".repeat(5_000)).text()).hasSizeLessThanOrEqualTo(300);
    }
}
