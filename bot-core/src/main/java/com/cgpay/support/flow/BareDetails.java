package com.cgpay.support.flow;

import com.cgpay.support.entities.Entity;
import com.cgpay.support.entities.EntityKind;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that name a day, a sum or the like and nothing else, as who adds to a story does. Stateless. */
final class BareDetails {

    private static final Set<EntityKind> TIMES_AND_SUMS = Set.of(EntityKind.TIME, EntityKind.MONEY);

    /** What people put around a value that they add: 上周五申请的, "I paid yesterday", "order number 12345". */
    private static final Pattern AROUND_VALUES = Pattern.compile(
            "我们?|(?:买|付|转|充值?|下单|订|支付|汇|刷|申请|提交|办|弄)?[的了]|是|在|从|开始|大概|大约|差不多|左右|花了?|一共|总共"
                    + "|(?:订单|交易|流水|退款|参考)的?(?:编?号码?|编号)|订单|单号|编号|号码|金额|时间|日期|钱数"
                    + "|\\b(?:i|we|it|was|is|paid|bought|sent|ordered|made|spent|asked|applied|requested|on|at|in|since|from|about|around"
                    + "|for|the|that|my|order|transaction (?:number|no|id|reference|ref)|reference|ref|number|no|id|amount|date|time)\\b");

    private BareDetails() {}

    /** Whether it tells just where the customer is, which by itself asks for no payment to there: 我在泰国. */
    static boolean areWhereabouts(Said said) {
        return said.phrasing().says(Phrases.Phrase.AT_HOME)
                || (said.mentions().entities().stream().anyMatch(entity -> entity.kind() == EntityKind.COUNTRY)
                        && Phrases.isExactly(
                                Phrases.Phrase.WHEREABOUTS, said.mentions().rest()));
    }

    static boolean are(Said said) {
        return !said.isQuestion()
                && (!said.mentions().entities().isEmpty() || said.isJustValues())
                && !BareAnswers.hasWords(AROUND_VALUES
                        .matcher(BareSums.without(said.mentions().rest()))
                        .replaceAll(" "));
    }

    static boolean areTimesOrSums(Said said) {
        return said.text().length() <= SlotReader.SHORT
                && are(said)
                && said.mentions().entities().stream().map(Entity::kind).allMatch(TIMES_AND_SUMS::contains);
    }
}
