package com.cgpay.support.telegram;

import com.cgpay.support.channel.FakePlatform;
import com.cgpay.support.config.Platforms;
import com.cgpay.support.conversation.Event.CustomerSaid;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A server with one Telegram account, whose Bot API is a fake. */
final class TelegramServer implements AutoCloseable {

    static final String PATH = "/webhooks/telegram/shop";
    static final String SECRET = "a_Secret-1";
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    final FakePlatform telegram;
    final TestServer server;

    private TelegramServer(FakePlatform telegram, TestServer server) {
        this.telegram = telegram;
        this.server = server;
    }

    static TelegramServer start(Path folder) throws IOException {
        FakePlatform telegram = new FakePlatform();
        Telegram channel = new Telegram(Map.of("shop", new Platforms.Telegram("123:abc", SECRET, telegram.address())));
        return new TelegramServer(telegram, TestServer.start(TestServer.config(folder), List.of(channel)));
    }

    /** A number that no other update or chat has. */
    static int number() {
        return NUMBERS.incrementAndGet();
    }

    Answer post(String update) {
        return server.api().with("X-Telegram-Bot-Api-Secret-Token", SECRET).raw("POST", PATH, update);
    }

    static String text(int update, int chat, String text) {
        return message(update, chat, "\"text\":\"" + text + "\"");
    }

    static String message(int update, int chat, String content) {
        return """
                {"update_id":%d,"message":{"message_id":1,"from":{"id":%d,"language_code":"zh-hans"},"chat":{"id":%d},%s}}
                """.formatted(update, chat, chat, content);
    }

    static String tap(int update, int chat, String data) {
        return """
                {"update_id":%d,"callback_query":{"id":"q%d","from":{"id":%d,"language_code":"zh-hans"},
                 "message":{"chat":{"id":%d}},"data":"%s"}}
                """.formatted(update, update, chat, chat, data);
    }

    long saidBy(int chat) {
        String id = server.application()
                .bot()
                .open("telegram", "shop", Integer.toString(chat), DisplayLanguage.ZH_HANS)
                .id();
        return server.application().log().after(id, 0, 1_000).stream()
                .filter(recorded -> recorded.event() instanceof CustomerSaid)
                .count();
    }

    /** How many replies wait for delivery. */
    long waiting() {
        return server.application().outbox().waiting();
    }

    /** How many replies were given up. */
    long dead() {
        return server.application().outbox().dead();
    }

    @Override
    public void close() {
        server.close();
        telegram.close();
    }
}
