package com.cgpay.support.cli;

import com.cgpay.support.language.DisplayLanguage;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a customer reads, by its tag, from the command line. */
final class LocaleConverter implements ITypeConverter<DisplayLanguage> {

    @Override
    public DisplayLanguage convert(String tag) {
        return DisplayLanguage.of(tag)
                .orElseThrow(() -> new TypeConversionException("it is one of " + DisplayLanguage.tags() + "."));
    }
}
