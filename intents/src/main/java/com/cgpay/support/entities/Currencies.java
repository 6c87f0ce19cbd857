package com.cgpay.support.entities;

import com.cgpay.support.entities.NameTable.Named;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The names and signs of currencies in {@code currencies.txt}. */
final class Currencies {

    static final NameTable NAMES = NameTable.read("currencies.txt");

    private static final int CODE_LENGTH = 3;

    private Currencies() {}

    /** The currency that a name means in a message, or null where several are possible. */
    static @Nullable Currency meant(Named name, Message message) {
        boolean unsure = name.value().endsWith("?") && message.traditional();
        return unsure ? null : Currency.getInstance(name.value().substring(0, CODE_LENGTH));
    }

    /** An amount counted in a name's unit, which may be a hundredth of the currency. */
    static BigDecimal scaled(BigDecimal amount, Named name) {
        int slash = name.value().indexOf('/');
        return slash < 0 ? amount : amount.divide(new BigDecimal(name.value().substring(slash + 1)));
    }

    /** Whether another name may follow that says more, as in 块人民币. */
    static boolean isVague(Named name) {
        return name.value().endsWith("?");
    }

    /** Signs, codes and Chinese names stand before a number; English words do not, as in "I won 500". */
    static boolean canStandBefore(Named name, Message message) {
        String written = message.folded().substring(name.start(), name.end());
        boolean english = written.chars().allMatch(c -> c == ' ' || (c >= 'a' && c <= 'z'));
        boolean minor = name.value().contains("/");
        boolean counter = written.equals("元") || written.equals("块") || written.equals("刀");
        return !minor && !counter && (!english || (written.length() <= CODE_LENGTH && !written.equals("won")));
    }
}
