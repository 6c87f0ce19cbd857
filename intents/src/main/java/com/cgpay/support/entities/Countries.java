package com.cgpay.support.entities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds countries and territories by the names in the JDK's locale data and those in {@code countries.txt}. */
final class Countries implements Finder {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.SIMPLIFIED_CHINESE,
            Locale.forLanguageTag("zh-Hant-TW"),
            Locale.forLanguageTag("zh-Hant-HK"),
            Locale.ENGLISH);

    private final NameTable names;

    Countries() {
        Map<String, String> all = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> addNames(all, language));
        all.putAll(NameTable.names("countries.txt"));
        names = new NameTable(all);
    }

    private static void addNames(Map<String, String> all, Locale language) {
        for (String code : Locale.getISOCountries()) {
            String name = Locale.of("", code).getDisplayCountry(language);
            if (!name.equals(code)) {
                all.put(Message.plain(name), code);
                all.put(Message.plain(name).replace(" & ", " and ").replace("st. ", "saint "), code);
            }
        }
    }

    @Override
    public Stream<Entity> find(Message message) {
        return names.in(message)
                .map(name -> message.entity(new EntityValue.Country(name.value()), name.start(), name.end()));
    }
}
