package com.cgpay.support.entities;

import java.util.regex.Pattern;

/** Words that join the two ends of a stretch of time. Stateless. */
final class Joints {

    /** What stands between the ends. */
    static final String TO = " ?(?:到|至|-|~|to|until|till|through|thru) ?";

    /** Before a number that is a sum and no end of a stretch: 转了20到晚上11点还没到. */
    static final String NOT_PAID = "(?<!(?:转|付|充|花|扣|汇|存|取|买|收|给|充值|paid|sent|spent|charged|pay|send|bought|cost)了? ?)";

    private static final Pattern BETWEEN_ENDS = Pattern.compile(TO);
    private static final Pattern AND = Pattern.compile(" ?(?:和|与|and) ?");
    private static final Pattern BETWEEN = Pattern.compile("(?:between|在) ?$");

    private Joints() {}

    /** Whether what was found joins what stands behind it: "Monday to Friday", "between 3 and 5 pm". */
    static boolean join(Message message, int start, int end, int next) {
        String joint = message.folded().substring(end, next);
        return BETWEEN_ENDS.matcher(joint).matches()
                || (AND.matcher(joint).matches()
                        && BETWEEN.matcher(message.folded().substring(0, start)).find());
    }
}
