package com.cgpay.support.flow;

import com.cgpay.support.entities.Entity;
import com.cgpay.support.entities.EntityValue;
import com.cgpay.support.language.Folding;
import java.util.regex.Pattern;

/**
 * Tells times at which something happened from those that a message names for another reason: until when the money is
 * needed, which day it is today, or when something was only noticed. Stateless.
 */
final class PastTimes {

    private static final Pattern CLAUSE_END = Pattern.compile("[,，。;；!！?？\\n]");

    /** "By Friday", "he needs it back today", "rent is due today", "today is Monday". */
    private static final Pattern UNTIL = Pattern.compile("\\b(?:by|before|until|till|as of|due(?: on| by)?"
            + "|(?:needs?|wants?)(?: (?:it|this|that|them|him|her|(?:the|my|his|her|their|our) \\w+))?"
            + "(?: (?:back|paid|sorted|done|fixed|there|by|for))*|today is|today it'?s)\\s*$"
            + "|(?:最晚|最迟|截止|截至|限|(?<![收看找得])到|急着|等着|今[天日](?:都|已经)?[是系])$");

    /** 今天才发现, 今天都没到, 今天急用, "today it still fails", "today is the fourth day". */
    private static final Pattern NOTICED = Pattern.compile(
            "^\\s*(?:才(?:发现|知道|看到|收到|想起|注意)"
                    + "|(?:都|也|还|仍|依然|已经|就)*(?:[没未](?!有?(?:付|支付|转|交易|刷|扫|提|充))|[是系]?第|[是系](?:周|星期|礼拜))"
                    + "|就?(?:得|要|必须|急|等)+着?(?:用|交|还|给|付|要)|截止|到期|之?前要"
                    + "|(?:is |it'?s |it |and |but )*(?:still|not yet|the \\w+ day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)");

    /** 昨天才发现, 昨天客服说: when something was learnt or told, of whatever day. */
    private static final Pattern LEARNT = Pattern.compile(
            "^\\s*(?:才|先|刚|就|都|又)*(?:发现|得知|知|看到|注意到|想起|查到|收到(?:通知|短信|账单|消息)|出(?:的|来|账)"
                    + "|(?:(?:你们|客服|商家|店家|卖家|对方|他|她|他们)(?:就|都|已经)*)?(?:说|讲|告诉|回复|答应))"
                    + "|^,? ?(?:your|the|an?) (?:agent|staff|support|seller|merchant|shop)\\b.{0,12}\\b(?:said|told|promised)\\b");

    /** "I found out yesterday", "your agent told me on Monday". */
    private static final Pattern LEARNT_BEFORE = Pattern.compile(
            "\\b(?:found (?:it |this |that )?out|discovered|noticed|realis\\w+"
                    + "|realiz\\w+|saw|learned|learnt|heard|told me|promised me)(?: (?:it|this|that|about it))?(?: only| just)?(?: on)?\\s*$");

    /** All that is said besides a time by who tells when it was: 是上周三付的, "I paid on Tuesday". */
    private static final Pattern WHEN_IT_WAS = Pattern.compile(
            "[\\d.我是系在于的了大概约应该吧就那笔这钱付款支转账交易买汇刷扣申请退时候左右呢啊嘅咗过不元块]*"
                    + "|(?:(?:no|nope|but|well|\\$?[\\d.]++|i|we|it|was|it'?s|that|on|at|around|about|paid|pay|sent|made|did|bought|ordered|transferred|requested"
                    + "|asked|the|this|my|payment|transfer|order|refund|date|day|time|think|guess|sorry|in|of|ago|like)\\s*+)*");

    private PastTimes() {}

    /** Whether something may have happened at this time; of today more is said than that. */
    static boolean isOne(Said said, Entity time) {
        String text = said.text();
        boolean named = text.startsWith(time.text(), time.start()); // and not put into other words
        return !named
                || (!UNTIL.matcher(before(text, time)).find()
                        && !LEARNT_BEFORE.matcher(before(text, time)).find()
                        && !LEARNT.matcher(after(text, time)).find()
                        && !(isToday(said, time)
                                && NOTICED.matcher(after(text, time)).find()));
    }

    private static boolean isToday(Said said, Entity time) {
        return time.value() instanceof EntityValue.Time(var range)
                && range.from().toLocalDate().equals(said.now().toLocalDate());
    }

    /** Whether its clause tells nothing but that it was then. */
    static boolean isTold(String text, Entity time) {
        String after = CLAUSE_END.split(after(text, time), 2)[0];
        return WHEN_IT_WAS.matcher(before(text, time).strip()).matches()
                && WHEN_IT_WAS.matcher(after.strip()).matches();
    }

    private static String before(String text, Entity time) {
        String[] clauses = CLAUSE_END.split(Folding.fold(text.substring(0, time.start())), -1);
        return clauses[clauses.length - 1];
    }

    private static String after(String text, Entity time) {
        return Folding.fold(text.substring(time.end()));
    }
}
