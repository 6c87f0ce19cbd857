package com.cgpay.support.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.flow.Phrases.Phrase;
import com.cgpay.support.language.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    private static boolean says(Phrase phrase, String text) {
        return Phrases.is(phrase, Clauses.of(Folding.fold(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "NEXT, 然后呢",
        "NEXT, 那怎么办",
        "NEXT, 我要做什么呢",
        "NEXT, 跟住點做",
        "NEXT, so what now",
        "NEXT, what do i do",
        "NEXT, ok and then?",
        "SKIP, 没有订单号",
        "SKIP, 我手上没有流水号",
        "SKIP, 找不到單號了",
        "SKIP, i don't have an order number",
        "SKIP, no order number",
        "SKIP, 没有订单号",
        "CANCEL, actually cancel that i dont want it anymore",
        "CANCEL, stop asking me this",
        "CANCEL, 那我等吧",
        "CANCEL, 别再问了",
        "YES, yes more",
        "FAILED, i tried that already",
        "FAILED, 'tried that already, still no'",
        "FAILED, 试过了还是不行",
        "FAILED, thanks for nothing",
        "CANCEL, 算了不查了",
        "CANCEL, 不投诉了",
        "CANCEL, 取消排队",
        "CANCEL, 不想等了",
        "CANCEL, leave the queue",
        "CANCEL, nvm",
        "ACKNOWLEDGED, 好的",
        "ACKNOWLEDGED, 好的，知道了",
        "ACKNOWLEDGED, 嗯嗯",
        "ACKNOWLEDGED, 明白了",
        "ACKNOWLEDGED, ok",
        "ACKNOWLEDGED, got it",
        "WORKED, 解决了",
        "WORKED, it works now",
        "FAILED, 没用",
        "FAILED, 还是不行啊",
        "FAILED, that didn't help",
        "ENGLISH, English please",
        "ENGLISH, can you speak english?",
        "ENGLISH, i don't speak chinese",
        "ENGLISH, 可以说英文吗",
        "ENGLISH, 请切换成英语",
        "CHINESE, 請用中文回覆",
        "CHINESE, can we talk in Chinese",
        "CHINESE, 我看不懂英文",
        "SIMPLIFIED, 用简体字",
        "TRADITIONAL, 可以用繁體嗎",
        "TRADITIONAL, traditional chinese please",
        "CANTONESE, 會講廣東話嗎",
        "CANTONESE, 麻煩用廣東話覆我",
        "TRADITIONAL, 请用繁体中文回复我",
        "ENGLISH, 你们支持英文吗",
        "ENGLISH, 我看不懂中文",
        "CHINESE, i don't speak english",
        "TRADITIONAL, reply in traditional chinese",
        "HOW_LONG, 那要多久",
        "HOW_LONG, 大概什么时候能到账呢",
        "HOW_LONG, how long will that take",
        "HOW_LONG, and when will it arrive?",
        "HOW_LONG, when will my money arrive",
        "HOW_LONG, how long does the refund take",
        "UPSET, so annoying",
        "UPSET, too slow",
        "UPSET, 烦死了",
        "UPSET, 好烦啊",
        "UPSET, 很急",
        "UPSET, 快点",
        "UPSET, it's urgent",
        "UPSET, this is so annoying",
        "UPSET, 快点帮我处理",
        "UPSET, 很急很急",
        "UPSET, 能不能快点",
        "SKIP, 没有错误码",
        "YES, 👍🏻",
        "NO, 👎",
        "ACKNOWLEDGED, 🙏🙏",
        "START, /start",
        "START, /help@ShopBot"
    })
    void isSaidByTheWholeMessage(Phrase phrase, String text) {
        assertThat(says(phrase, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SKIP, 订单号填错了",
        "CANCEL, 取消订单",
        "CANCEL, 排队要多久",
        "ACKNOWLEDGED, 好的卡怎么换",
        "ACKNOWLEDGED, 好久没到账",
        "WORKED, 好了吗",
        "HOW_LONG, 客服要多久才回邮件",
        "HOW_LONG, how long is a password",
        "HOW_LONG, 几天了",
        "UPSET, 麻烦了",
        "UPSET, i don't have the time",
        "UPSET, 急用钱怎么提现",
        "UPSET, 好",
        "UPSET, 处理很慢的那笔是昨天的",
        "UPSET, is urgent delivery possible",
        "FAILED, 没用过的券能退吗",
        "FAILED, not working hours",
        "ENGLISH, 英文姓名怎么改",
        "ENGLISH, is there an english invoice",
        "ENGLISH, is your english hotline open today",
        "START, /help 我被骗了",
        "ENGLISH, 有英文客服吗",
        "CHINESE, 中国的卡能用吗",
        "CHINESE, chinese cards do not work",
        "TRADITIONAL, 繁体名字和银行卡不一致"
    })
    void isNotSaidByAMessageThatSaysMore(Phrase phrase, String text) {
        assertThat(says(phrase, text)).isFalse();
    }
}
