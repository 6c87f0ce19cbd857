package com.cgpay.support.flow;

import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.language.ChineseScripts;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Slot;
import com.cgpay.support.training.flow.Step;
import com.cgpay.support.training.flow.Table;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values of a flow as customers and agents read them. Pure. */
public final class Values {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}(?::\\d{2})?)?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern MONEY = Pattern.compile("(?<amount>\\d+(?:\\.\\d+)?)(?: (?<currency>[A-Z]{3}))?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    // By the one thread that loads the class: Java reads a locale's patterns without a lock, and throws where two
    // threads are the first to ask for one.
    private static final Map<Language, DateTimeFormatter> DAYS = formats("MMMd");
    private static final Map<Language, DateTimeFormatter> MINUTES = formats("MMMdHm");

    private final Flows flows;

    public Values(Flows flows) {
        this.flows = flows;
    }

    /** The value itself, which branches compare; empty where it is not known. */
    static String raw(Map<String, SlotValue> slots, String name) {
        SlotValue value = slots.get(name);
        return value == null ? "" : value.value();
    }

    /** The value in words; empty where it is not known. */
    public String show(Flow flow, Map<String, SlotValue> slots, String name, DisplayLanguage display) {
        SlotValue value = slots.get(name);
        Slot slot = flow.slots().get(name);
        if (slot != null) {
            return value == null ? "" : slot(flow, slot, value, display);
        }
        if (value != null) {
            return field(name.substring(name.indexOf('.') + 1), value.value(), display);
        }
        return ofTable(slots, name, display);
    }

    private static String slot(Flow flow, Slot slot, SlotValue value, DisplayLanguage display) {
        return switch (slot.type()) {
            case MONEY -> money(value.value(), display);
            case TIME -> time(value.value(), display);
            case COUNTRY -> country(value.value(), display);
            case CHOICE -> option(flow, slot.name(), value.value(), display);
            case BANK, TEXT -> value.said();
            case REFERENCE, LAST_FOUR, PHONE, EMAIL, CONTACT, CODE -> value.value();
        };
    }

    private static String option(Flow flow, String slot, String value, DisplayLanguage display) {
        return flow.steps().stream()
                .filter(step ->
                        step instanceof Step.Choose choose && choose.slot().equals(slot))
                .flatMap(step -> ((Step.Choose) step).options().stream())
                .filter(option -> option.value().equals(value))
                .map(option -> ChineseScripts.render(option.label().in(display.language()), display))
                .findFirst()
                .orElse(value);
    }

    private static String field(String field, String value, DisplayLanguage display) {
        return switch (field) {
            case "amount" -> money(value, display);
            case "time", "due", "password_changed", "last_sign_in" -> time(value, display);
            case "last_sign_in_place" -> country(value, display);
            default -> value;
        };
    }

    private String ofTable(Map<String, SlotValue> slots, String name, DisplayLanguage display) {
        int dot = name.indexOf('.');
        Optional<Table> table = dot < 0 ? Optional.empty() : flows.table(name.substring(0, dot));
        String field = name.substring(dot + 1);
        if (table.isPresent() && field.equals(Table.AS_OF)) {
            return time(table.get().asOf().toString(), display);
        }
        return table.flatMap(found -> found.row(raw(slots, found.id())))
                .flatMap(row -> Optional.ofNullable(row.get(field)))
                .map(text -> ChineseScripts.render(text.in(display.language()), display))
                .orElse("");
    }

    /** A sum with its currency's sign, such as ¥1,280.00. */
    private static String money(String value, DisplayLanguage display) {
        var matcher = MONEY.matcher(value);
        if (!matcher.matches()) {
            return value;
        }
        BigDecimal amount = new BigDecimal(matcher.group("amount"));
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        if (matcher.group("currency") == null) {
            return format.format(amount);
        }
        Currency currency = Currency.getInstance(matcher.group("currency"));
        format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        String sign = currency.getSymbol(locale(display));
        return sign + (Character.isLetter(sign.charAt(sign.length() - 1)) ? " " : "") + format.format(amount);
    }

    private static Locale locale(DisplayLanguage display) {
        return display.language() == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** A day, with the hour where that was told; a stretch of days with its first and its last. */
    private static String time(String value, DisplayLanguage display) {
        String[] ends = value.split("/", 2);
        String from = ends[0];
        if (!TIME.matcher(from).matches()) {
            return value;
        }
        if (ends.length > 1 && isWithinADay(from, ends[1])) {
            return day(moment(from).toLocalDate(), display) + hours(moment(from), moment(ends[1]), display);
        }
        if (!from.contains("T") || ends.length > 1) {
            LocalDate first = moment(from).toLocalDate();
            LocalDate last = ends.length > 1 ? moment(ends[1]).minusNanos(1).toLocalDate() : first;
            return first.isBefore(last) ? day(first, display) + " – " + day(last, display) : day(first, display);
        }
        return format(MINUTES, display).format(moment(from));
    }

    private static boolean isWithinADay(String from, String to) {
        return (from.contains("T") || to.contains("T"))
                && moment(to).isBefore(moment(from).plusDays(1));
    }

    /** The number of a sum such as {@code 300.5 USD}. */
    public static String amount(String money) {
        return money.split(" ", 2)[0];
    }

    /** The currency's code of a sum; empty where none was told. */
    public static String currency(String money) {
        return money.substring(amount(money).length()).strip();
    }

    /** Days that a customer told, from the first to the last. */
    public record Days(LocalDate first, LocalDate last) {}

    /** The days of a time; empty where it is none. */
    public static Optional<Days> days(String value) {
        if (MONTH.matcher(value).matches()) {
            YearMonth month = YearMonth.parse(value);
            return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
        }
        String[] ends = value.split("/", 2);
        if (!Arrays.stream(ends).allMatch(end -> TIME.matcher(end).matches())) {
            return Optional.empty();
        }
        LocalDate first = moment(ends[0]).toLocalDate();
        return Optional.of(
                new Days(first, ends.length > 1 ? moment(ends[1]).minusNanos(1).toLocalDate() : first));
    }

    private static String hours(LocalDateTime from, LocalDateTime to, DisplayLanguage display) {
        return (display.language() == Language.EN ? ", " : " ") + from.toLocalTime() + "–" + to.toLocalTime();
    }

    private static LocalDateTime moment(String written) {
        return written.contains("T")
                ? LocalDateTime.parse(written.contains(":") ? written : written + ":00")
                : LocalDate.parse(written).atStartOfDay();
    }

    private static String day(LocalDate day, DisplayLanguage display) {
        return format(DAYS, display).format(day);
    }

    private static DateTimeFormatter format(Map<Language, DateTimeFormatter> formats, DisplayLanguage display) {
        return Objects.requireNonNull(formats.get(display.language()));
    }

    /** Days before months in English, as most of the world writes them, but months in three letters. */
    private static Map<Language, DateTimeFormatter> formats(String template) {
        Map<Language, DateTimeFormatter> formats = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Locale order = language == Language.EN ? Locale.UK : Locale.SIMPLIFIED_CHINESE;
            String pattern =
                    DateTimeFormatterBuilder.getLocalizedDateTimePattern(template, IsoChronology.INSTANCE, order);
            formats.put(language, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
        }
        return formats;
    }

    private static String country(String value, DisplayLanguage display) {
        if (!COUNTRY.matcher(value).matches()) {
            return value;
        }
        return ChineseScripts.render(Locale.of("", value).getDisplayCountry(locale(display)), display);
    }
}
