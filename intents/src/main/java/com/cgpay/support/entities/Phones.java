package com.cgpay.support.entities;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Finds telephone numbers. Only forms that hardly anything else has are tried without a word beside them: those with a
 * plus, and the mobile numbers of mainland China and Taiwan. libphonenumber judges whether a number can exist.
 */
final class Phones implements Finder {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private static final String ALONE = "(?<![\\da-z*•._-])";
    private static final String ENDS = "(?![\\d*•a-z]|[.-]\\d)";

    private static final QuickPattern INTERNATIONAL = QuickPattern.startingWith(
            "+", ALONE + "(?<number>\\+\\(?\\d{1,3}\\)?[ -]?(?:\\(?\\d{1,5}\\)?[ -]?){1,5}\\d{2,12})" + ENDS);

    /** Two zeros are dialled for the plus; libphonenumber knows them where a country dials so. */
    private static final QuickPattern DIALLED_ABROAD = QuickPattern.startingWith(
            "0", ALONE + "(?<number>00[1-9]\\d{0,2}[ -]?(?:\\(?\\d{1,5}\\)?[ -]?){1,5}\\d{2,12})" + ENDS);

    private static final QuickPattern MAINLAND = QuickPattern.startingWith(
            "0148",
            ALONE + "(?<number>1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}-\\d{7,8}|[48]00-?\\d{3}-?\\d{4})" + ENDS);
    private static final QuickPattern TAIWAN =
            QuickPattern.startingWith("0", ALONE + "(?<number>09\\d{2}[ -]?\\d{3}[ -]?\\d{3})" + ENDS);

    private static final QuickPattern NAMED = QuickPattern.startingWith(
            "电手号致打联wpmct",
            "(?:电话|手机|手提|号码|致电|打给我|联系方式|whatsapp|phone|mobile|cell|tel|call me|text me|my number|contact)"
                    + "(?: ?(?:号码?|number|no\\.?|on|at|back))?[ :?!.,，是为系]{0,4}(?:is |on |at )?"
                    + "(?<number>\\(?\\d{2,5}\\)?(?:[ -]?\\d{2,5}){1,4})" + ENDS);

    /** Where numbers with a word beside them may belong, the likeliest first. */
    private static final List<String> REGIONS = List.of("HK", "TW", "MO", "SG", "MY", "GB", "US", "AU");

    private static final int SHORTEST = 7;

    @Override
    public Stream<Entity> find(Message message) {
        return Stream.of(
                        found(message, INTERNATIONAL, List.of("ZZ")),
                        found(message, DIALLED_ABROAD, List.of("CN")),
                        found(message, MAINLAND, List.of("CN")),
                        found(message, TAIWAN, List.of("TW")),
                        found(message, NAMED, REGIONS))
                .flatMap(phones -> phones);
    }

    private static Stream<Entity> found(Message message, QuickPattern pattern, List<String> regions) {
        return message.all(pattern)
                .flatMap(match -> e164(match, regions)
                        .map(e164 ->
                                message.entity(new EntityValue.Phone(e164), match.start("number"), match.end("number")))
                        .stream());
    }

    private static Optional<String> e164(MatchResult match, List<String> regions) {
        return regions.stream()
                .filter(_ -> match.group("number").length() >= SHORTEST)
                .flatMap(region -> parse(match.group("number"), region).stream())
                .filter(NUMBERS::isValidNumber)
                .findFirst()
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    private static Optional<PhoneNumber> parse(String number, String region) {
        try {
            return Optional.of(NUMBERS.parse(number, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
