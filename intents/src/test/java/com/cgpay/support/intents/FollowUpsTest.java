package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.language.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "要多久？",
                "那要等多久呢",
                "还需要多久",
                "so?",
                "what next",
                "can i cancel it",
                "能撤销吗",
                "how much longer?",
                "大概多長時間",
                "什么时候能到账",
                "在哪里操作",
                "为什么这么慢？？",
                "然后呢",
                "还有别的办法吗",
                "And how long does that take?",
                "how long",
                "where?",
                "ok, why",
                "how do i do that",
                "when will it arrive",
                "is there another way?"
            })
    void whatSaysNothingByItselfAsksOn(String text) {
        assertThat(FollowUps.isOne(Folding.fold(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "退款要多久",
                "can i cancel my account",
                "多久多久",
                "在哪里改密码",
                "为什么被锁了",
                "how long does a refund take",
                "where is my money",
                "how do i register",
                "多久以前的交易可以查",
                "why do you need this",
                "hello",
                ""
            })
    void whoNamesTheThingAsksByThat(String text) {
        assertThat(FollowUps.isOne(Folding.fold(text))).isFalse();
    }
}
