package com.cgpay.support.channel;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Replies for platforms that show text only. Stateless. */
public final class PlainText {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private PlainText() {}

    /** Markdown without its marks; lists and links keep their numbers and addresses. */
    public static String of(String markdown) {
        Node document = PARSER.parse(markdown);
        return RENDERER.render(document);
    }

    /**
     * Splits a text that is too long for a platform, between what people see as characters.
     *
     * @param most UTF-16 units in each part, as most platforms count
     */
    public static List<String> split(String text, int most) {
        List<String> parts = new ArrayList<>();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int from = 0;
        while (text.length() - from > most) {
            int to = characters.isBoundary(from + most) ? from + most : characters.preceding(from + most);
            int line = text.lastIndexOf('\n', to);
            int end = line > from + most / 2 ? line : to <= from ? from + most : to;
            parts.add(text.substring(from, end));
            from = end;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
