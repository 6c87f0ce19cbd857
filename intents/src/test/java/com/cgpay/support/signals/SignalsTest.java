package com.cgpay.support.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.language.Folding;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {

    private static Set<Signal> in(String text) {
        return Signals.in(Folding.fold(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有人自称你们客服，让我把钱转到安全账户",
                "对方问我要短信验证码",
                "他叫我告诉他验证码",
                "他讓我共享螢幕",
                "我好像被骗了，钱已经转过去了",
                "我上當受騙了",
                "遇到詐騙電話怎麼辦",
                "有人冒充平台客服加我微信",
                "让我下载远程软件操作",
                "让我点一个退款链接填银行卡",
                "帮人刷单垫了三千块",
                "someone pretending to be your support called me",
                "they asked me for my OTP",
                "he wants my verification code",
                "He made me install AnyDesk",
                "a man told me to move my money to a safe account",
                "I think I got scammed",
                "I was tricked into sending money",
                "I've been defrauded",
                "someone called claiming to be from CGPay"
            })
    void somebodyIsBeingCheated(String text) {
        assertThat(in(text)).contains(Signal.SCAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "验证码收不到",
                "为什么转账要验证码",
                "你们的账户安全吗",
                "怎么让账户更安全",
                "提现要我输入验证码但是收不到",
                "退款到哪张银行卡",
                "怎么防止诈骗",
                "我要怎么分享付款链接",
                "I did not get my verification code",
                "is my account safe",
                "how do I keep my account secure",
                "where is my refund",
                "how do I share a payment link",
                "how can I avoid scams"
            })
    void nobodyIsBeingCheated(String text) {
        assertThat(in(text)).doesNotContain(Signal.SCAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有人登錄了我的帳戶",
                "我的卡被盗刷了",
                "陌生设备登录了我的账户，马上冻结",
                "异地登录，不是我登的",
                "我张卡俾人偷咗，快啲停咗佢",
                "someone is using my account",
                "I've been hacked",
                "a stranger got into my account",
                "my card was stolen, freeze it",
                "There was a login that wasn't me"
            })
    void somebodyElseUsesTheAccount(String text) {
        assertThat(in(text)).contains(Signal.FRAUD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "怎么防止账户被盗",
                "要是卡被偷了怎么办",
                "登录不了账户",
                "我的账户被冻结了",
                "别人给我转账要多久",
                "我的账户不让登录",
                "密码被我改了，现在忘了",
                "用本人身份证实名认证失败",
                "卡在手里怎么刷",
                "I have a new phone number, I don't receive the codes",
                "I paid someone else using my card",
                "I don't have my card with me, can I still pay?",
                "someone in support said my account would be unlocked today",
                "how do I prevent my account from being hacked",
                "I can't log in to my account",
                "my account is frozen",
                "someone sent money to my account",
                "can somebody log in with my card"
            })
    void nobodyElseUsesTheAccount(String text) {
        assertThat(in(text)).doesNotContain(Signal.FRAUD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "这是我看病的钱，求求你们了",
                "这是孩子手术用的钱",
                "我全部积蓄都在里面",
                "我真的活不下去了",
                "急死我了",
                "我快崩潰了",
                "沒錢吃飯了",
                "我都要崩溃了，快帮帮我",
                "I lost everything",
                "没钱交房租了",
                "this was all my savings",
                "I can't pay my rent without it",
                "it's for my hospital bill",
                "I’m desperate, please help",
                "I have nothing to eat",
                "I want to die"
            })
    void theCustomerIsInDistress(String text) {
        assertThat(in(text)).contains(Signal.DISTRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "页面一直崩溃怎么办",
                "app 崩溃了",
                "我想充值生活费",
                "可以用来交房租吗",
                "医院可以用这个付款吗",
                "手术室门口的自动售货机扣了钱",
                "the app crashed when I paid",
                "can I pay my rent with CGPay",
                "can I pay a hospital with it",
                "I want to close my account",
                "how do I save everything I have typed",
                "怎么查看我的全部账单"
            })
    void theCustomerIsCalm(String text) {
        assertThat(in(text)).doesNotContain(Signal.DISTRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "转人工",
                "轉接真人客服",
                "我要找人工",
                "能不能换个人跟我说",
                "叫你们的人来",
                "不要机器人",
                "let me talk to a human",
                "I want to speak with a real person",
                "agent please",
                "can I talk to someone",
                "connect me to a representative",
                "get me a human",
                "I need a human"
            })
    void theCustomerWantsAPerson(String text) {
        assertThat(in(text)).contains(Signal.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "人工审核要多久",
                "个人账户和企业账户有什么区别",
                "真人认证失败",
                "人工费怎么收",
                "怎么给别人转账",
                "本人活期账户",
                "can I send money to a person abroad",
                "is there a fee for personal accounts",
                "what user agent does the webhook send",
                "my travel agent was charged twice"
            })
    void theCustomerDoesNotAskForAPerson(String text) {
        assertThat(in(text)).doesNotContain(Signal.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你们什么垃圾平台",
                "氣死我了",
                "再不处理我就去12315投诉",
                "搞乜鬼呀你哋",
                "this is absolutely ridiculous",
                "you people are a bunch of thieves",
                "where the hell is my money"
            })
    void theCustomerIsAngry(String text) {
        assertThat(in(text)).contains(Signal.ANGER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "怎么投诉",
                "重置邮件进了垃圾箱",
                "我不生气，只是想问一下",
                "操作失败了怎么办",
                "how do I complain about a seller",
                "the reset mail is in my junk folder",
                "my wife is angry with me"
            })
    void theCustomerIsNotAngry(String text) {
        assertThat(in(text)).doesNotContain(Signal.ANGER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a recruiter on telegram says I have to pay for the starter kit before they can hire me",
                "a man on the phone wants my gran to move her savings",
                "中介收了我介绍费就联系不上了",
                "投了三万之后那边把群解散了"
            })
    void aSituationIsOnlyAHint(String text) {
        String folded = Folding.fold(text);
        assertThat(Signals.isHinted(Signal.SCAM, folded)).isTrue();
        assertThat(Signals.in(folded)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how do I share my screen with support",
                "I never received my verification code",
                "验证码收不到怎么办",
                "我要退款，订单号JD20231"
            })
    void anOrdinaryQuestionHintsAtNothing(String text) {
        assertThat(Signals.isHinted(Signal.SCAM, Folding.fold(text))).isFalse();
    }
}
