package com.cgpay.support.entities;

import com.cgpay.support.entities.EntityValue.Money;
import com.cgpay.support.entities.NameTable.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds amounts of money: numbers with a currency beside them, and others where {@link MoneyCues} tell. */
final class Amounts implements Finder {

    private static final String DIGIT = "[一二两三四五六七八九\\d]";

    /** What follows 块 in 三块五 and 三块五毛: tenths and hundredths. */
    private static final Pattern SMALL_CHANGE = Pattern.compile("(?<tenths>" + DIGIT + ")(?:[毛角](?:(?<hundredths>"
            + DIGIT + ")分?)?钱?|钱?(?![\\d." + ChineseNumerals.CHARACTERS + "]|,\\d|" + MoneyWords.any("counted") + "))");

    private static final Pattern APPROXIMATELY = Pattern.compile("[多来余几]");

    @Override
    public Stream<Entity> find(Message message) {
        Map<Integer, Named> before = new HashMap<>();
        Currencies.NAMES
                .in(message)
                .filter(name -> Currencies.canStandBefore(name, message))
                .forEach(name -> before.put(name.end(), name));
        return Numeral.in(message).flatMap(number -> amount(message, number, before).stream());
    }

    private static Optional<Entity> amount(Message message, Numeral number, Map<Integer, Named> before) {
        Named sign = before(message, number, before);
        if (sign == null && message.insideWord(number.start())) {
            return Optional.empty();
        }
        Optional<Named> unit = after(message, number).filter(name -> !isOtherWord(message, number, name));
        if (unit.isPresent()) {
            return Optional.of(counted(message, number, sign, unit.get()));
        }
        if (sign != null) {
            Money money = new Money(number.value(), Currencies.meant(sign, message));
            return Optional.of(message.entity(money, sign.start(), number.end()));
        }
        return MoneyCues.showMoney(message, number)
                ? Optional.of(message.entity(new Money(number.value(), null), number.start(), number.end()))
                : Optional.empty();
    }

    private static @Nullable Named before(Message message, Numeral number, Map<Integer, Named> before) {
        Named close = before.get(number.start());
        boolean space = number.start() > 0 && " :".indexOf(message.folded().charAt(number.start() - 1)) >= 0;
        return close == null && space ? before.get(number.start() - 1) : close;
    }

    private static Optional<Named> after(Message message, Numeral number) {
        return Currencies.NAMES.longestAt(message, message.skipSpace(skipApproximation(message, number.end())));
    }

    private static int skipApproximation(Message message, int at) {
        Matcher about = APPROXIMATELY
                .matcher(message.folded())
                .region(at, message.folded().length());
        return about.lookingAt() ? about.end() : at;
    }

    /** 一块 is "together" and 一刀 a cut, unless the sentence speaks of money. */
    private static boolean isOtherWord(Message message, Numeral number, Named unit) {
        String word = message.folded().substring(unit.start(), unit.end());
        return number.words()
                && number.value().compareTo(BigDecimal.ONE) == 0
                && (word.equals("块") || word.equals("刀"))
                && !SMALL_CHANGE
                        .matcher(message.folded())
                        .region(unit.end(), message.folded().length())
                        .lookingAt()
                && !MoneyCues.precede(message, number);
    }

    private static Entity counted(Message message, Numeral number, @Nullable Named sign, Named unit) {
        BigDecimal amount = Currencies.scaled(number.value(), unit);
        int end = unit.end();
        Named currency = sign == null ? unit : sign;
        if (Currencies.isVague(unit)) {
            Matcher change = SMALL_CHANGE
                    .matcher(message.folded())
                    .region(end, message.folded().length());
            if (change.useTransparentBounds(true).lookingAt()) {
                amount = amount.add(tenths(change));
                end = change.end();
            }
            Optional<Named> more = Currencies.NAMES.longestAt(message, message.skipSpace(end));
            if (sign == null && more.isPresent() && !Currencies.isVague(more.get())) {
                currency = more.get();
                end = currency.end();
            }
        }
        Money money = new Money(amount, Currencies.meant(currency, message));
        return message.entity(money, sign == null ? number.start() : sign.start(), end);
    }

    private static BigDecimal tenths(Matcher change) {
        BigDecimal tenths =
                ChineseNumerals.parse(change.group("tenths")).orElseThrow().movePointLeft(1);
        String hundredths = change.group("hundredths");
        return hundredths == null
                ? tenths
                : tenths.add(ChineseNumerals.parse(hundredths).orElseThrow().movePointLeft(2));
    }
}
