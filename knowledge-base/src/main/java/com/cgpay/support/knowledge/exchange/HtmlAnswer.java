package com.cgpay.support.knowledge.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * Turns an answer in HTML, as other systems export it, into Markdown: the sanitiser lets through paragraphs, lists,
 * headings, emphasis, tables and links to web, mail and telephone, and what it lets through is written as Markdown.
 * Not for two threads.
 */
final class HtmlAnswer implements HtmlStreamEventReceiver {

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:p|br|div|span|b|strong|i|em|u|a|ul|ol|li|h[1-6]|table|tr|td|th|font|img|script|style)\\b[^<>]*>");

    /** Many times what an article may say, for all the markup around it; what is longer is refused as too long a text. */
    private static final int LONGEST = 100_000;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "div",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "a",
                    "ul",
                    "ol",
                    "li",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "td",
                    "th",
                    "blockquote")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .toFactory();

    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>])");

    private final StringBuilder text = new StringBuilder();

    /** One entry an open list; the next number of a numbered one, 0 for one with bullets. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    private final Deque<String> links = new ArrayDeque<>();

    private HtmlAnswer() {}

    static boolean isHtml(String answer) {
        return answer.length() <= LONGEST && TAG.matcher(answer).find();
    }

    static String toMarkdown(String html) {
        HtmlAnswer answer = new HtmlAnswer();
        HtmlSanitizer.sanitize(html, POLICY.apply(answer));
        return answer.text
                .toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void openDocument() {
        text.setLength(0);
    }

    @Override
    public void closeDocument() {
        // nothing is open any more: the sanitiser closes what a writer forgot
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        switch (element) {
            case "p", "div", "table", "blockquote" -> block();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                block();
                text.append("**");
            }
            case "b", "strong" -> text.append("**");
            case "i", "em" -> text.append('*');
            case "br", "tr" -> line();
            case "ul" -> open(0);
            case "ol" -> open(1);
            case "li" -> item();
            case "td", "th" -> cell();
            case "a" -> {
                links.push(href(attributes));
                text.append('[');
            }
            default -> {}
        }
    }

    @Override
    public void closeTag(String element) {
        switch (element.toLowerCase(Locale.ROOT)) {
            case "p", "div", "table", "blockquote" -> block();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                text.append("**");
                block();
            }
            case "b", "strong" -> text.append("**");
            case "i", "em" -> text.append('*');
            case "ul", "ol" -> {
                lists.poll();
                block();
            }
            case "a" -> text.append("](").append(links.pop()).append(')');
            default -> {}
        }
    }

    @Override
    public void text(String words) {
        String plain = SPECIAL.matcher(SPACE.matcher(words).replaceAll(" ")).replaceAll("\\\\$1");
        boolean atStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(atStart ? plain.stripLeading() : plain);
    }

    private static String href(List<String> attributes) {
        @Nullable String address = null;
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            address = attributes.get(i).equals("href") ? attributes.get(i + 1) : address;
        }
        return address == null
                ? ""
                : address.replace("(", "%28").replace(")", "%29").replace(" ", "%20");
    }

    private void open(int first) {
        if (lists.isEmpty()) {
            block();
        }
        lists.push(first);
    }

    private void item() {
        line();
        text.repeat("   ", Math.max(0, lists.size() - 1));
        int number = lists.isEmpty() ? 0 : lists.pop();
        text.append(number == 0 ? "- " : number + ". ");
        lists.push(number == 0 ? 0 : number + 1);
    }

    private void cell() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(" · ");
        }
    }

    private void line() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private void block() {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
    }
}
