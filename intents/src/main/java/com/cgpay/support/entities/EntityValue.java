package com.cgpay.support.entities;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What an entity means, however it was written. */
public sealed interface EntityValue {

    EntityKind kind();

    /** The value in one line that is the same for equal values, such as {@code 300 CNY} or {@code 2026-11-23T15}. */
    String normalised();

    /**
     * An amount of money.
     *
     * @param currency null where the text does not tell, as in "I paid 300"
     */
    record Money(BigDecimal amount, @Nullable Currency currency) implements EntityValue {

        public Money {
            amount = amount.stripTrailingZeros();
        }

        @Override
        public EntityKind kind() {
            return EntityKind.MONEY;
        }

        @Override
        public String normalised() {
            return amount.toPlainString() + (currency == null ? "" : " " + currency.getCurrencyCode());
        }
    }

    /** A stretch of time; a day or an hour is one as well. */
    record Time(TimeRange range) implements EntityValue {

        @Override
        public EntityKind kind() {
            return EntityKind.TIME;
        }

        @Override
        public String normalised() {
            return range.normalised();
        }
    }

    /** The number of an order, a transaction or a case, in capitals. */
    record Reference(String number) implements EntityValue {

        @Override
        public EntityKind kind() {
            return EntityKind.REFERENCE;
        }

        @Override
        public String normalised() {
            return number;
        }
    }

    /** The last four digits of a card or an account. */
    record LastFour(String digits) implements EntityValue {

        @Override
        public EntityKind kind() {
            return EntityKind.LAST_FOUR;
        }

        @Override
        public String normalised() {
            return digits;
        }
    }

    /** A telephone number, written after E.164. */
    record Phone(String e164) implements EntityValue {

        @Override
        public EntityKind kind() {
            return EntityKind.PHONE;
        }

        @Override
        public String normalised() {
            return e164;
        }
    }

    /** An e-mail address in lower case. */
    record Email(String address) implements EntityValue {

        @Override
        public EntityKind kind() {
            return EntityKind.EMAIL;
        }

        @Override
        public String normalised() {
            return address;
        }
    }

    /** A country or territory by its two letters in ISO 3166. */
    record Country(String code) implements EntityValue {

        @Override
        public EntityKind kind() {
            return EntityKind.COUNTRY;
        }

        @Override
        public String normalised() {
            return code;
        }
    }

    /** A bank by its id in {@code banks.txt}. */
    record Bank(String id) implements EntityValue {

        @Override
        public EntityKind kind() {
            return EntityKind.BANK;
        }

        @Override
        public String normalised() {
            return id;
        }
    }
}
