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
        if (sign == null && message.endsLatin(number.start())) {
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
                && SmallChange.at(message, unit.end()).isEmpty()
                && !MoneyCues.precede(message, number);
    }

    private static Entity counted(Message message, Numeral number, @Nullable Named sign, Named unit) {
        Optional<SmallChange> change =
                Currencies.isVague(unit) ? SmallChange.at(message, unit.end()) : Optional.empty();
        BigDecimal amount = Currencies.scaled(number.value(), unit)
                .add(change.map(SmallChange::amount).orElse(BigDecimal.ZERO));
        int end = change.map(SmallChange::end).orElse(unit.end());
        if (sign != null) {
            return message.entity(new Money(amount, Currencies.meant(sign, message)), sign.start(), end);
        }
        Named currency = named(message, end, unit);
        Money money = new Money(amount, Currencies.meant(currency, message));
        return message.entity(money, number.start(), Math.max(end, currency.end()));
    }

    /** The currency behind the unit in 500块人民币, or else the unit. */
    private static Named named(Message message, int at, Named unit) {
        return Currencies.NAMES
                .longestAt(message, message.skipSpace(at))
                .filter(more -> Currencies.isVague(unit) && !Currencies.isVague(more))
                .orElse(unit);
    }
}
