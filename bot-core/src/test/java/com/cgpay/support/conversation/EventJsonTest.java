package com.cgpay.support.conversation;

import static com.cgpay.support.conversation.EventsForTests.MEI;
import static com.cgpay.support.conversation.EventsForTests.STARTED;
import static com.cgpay.support.conversation.EventsForTests.requested;
import static com.cgpay.support.conversation.EventsForTests.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.cgpay.support.conversation.Reply.ArticleRef;
import com.cgpay.support.conversation.Reply.Kind;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.privacy.SensitiveKind;
import com.cgpay.support.signals.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    private static final Trace TRACE = new Trace(
            "model",
            7,
            "confident",
            0.6,
            0.12,
            0.93,
            "怎么退款\n要多久",
            List.of(new RankedIntent("refund", 0.9)),
            Set.of(Signal.HUMAN),
            List.of(new Trace.Match("refund", 3, 0.8, 0.91, "怎么退款")));

    private static final RunningFlow RUNNING = RunningFlow.start("refund", "start", Instant.EPOCH)
            .knowing(Map.of("amount", new SlotValue("300 CNY", "三百块")))
            .passed("start")
            .to("amount")
            .reading(DisplayLanguage.ZH_HANT)
            .pausing(RunningFlow.start("login", "problem", Instant.EPOCH));

    static List<Event> everyKind() {
        return List.of(
                STARTED,
                new Event.Started("web", "", "v", DisplayLanguage.ZH_HANS, "https://shop.example/pay", "refunds"),
                said("引号 \" 换行 \n 表情 👍"),
                new Event.CustomerSaid("m", new Content.Tap("article:refund", "Refunds"), Set.of()),
                new Event.CustomerSaid(
                        "m",
                        new Content.Unsupported("image"),
                        Set.of(SensitiveKind.CARD_NUMBER, SensitiveKind.PASSWORD)),
                new Event.BotSaid(
                        new Reply(
                                Kind.ANSWER,
                                DisplayLanguage.ZH_HANT,
                                "**text**",
                                new ArticleRef("refund", 3, "退款", LocalDate.of(2026, 11, 23)),
                                List.of(new QuickReply("solved:refund", "Yes"))),
                        TRACE),
                EventsForTests.bot(Kind.GREETING, "hi"),
                new Event.BotStayedSilent(),
                new Event.LanguageChosen(DisplayLanguage.ZH_HANT),
                new Event.Identified(new Identity("c-1", Instant.parse("2026-11-25T08:00:00Z"))),
                new Event.FlowMoved(RUNNING, List.of("start", "amount")),
                new Event.LookedUp("transaction", "found"),
                new Event.FlowEnded("refund", List.of("done"), Event.FlowEnd.DONE),
                requested("h"),
                new Event.HandoffClaimed("h", MEI),
                new Event.HandoffTransferred("h", MEI, "risk"),
                new Event.HandoffReturned("h", MEI),
                new Event.HandoffResolved("h", MEI),
                new Event.HandoffReopened("h", MEI),
                new Event.HandoffCancelled("h"),
                new Event.AgentSaid("h", MEI, "m", "hello"),
                new Event.AgentNoted("h", MEI, "note"),
                new Event.Rated(4, List.of("slow"), "fine"),
                new Event.Ended());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void anEventReadBackIsTheSame(Event event) {
        assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
    }

    @Test
    void noKindOfEventIsForgottenHere() {
        assertThat(everyKind().stream().map(Object::getClass).distinct().toList())
                .hasSize(Event.class.getPermittedSubclasses().length);
    }

    @Test
    void theStoredFormNamesTheTypeAndLeavesOutWhatIsAbsent() {
        assertThat(EventJson.write(new Event.Ended())).isEqualTo("{\"type\":\"ended\"}");
        assertThat(EventJson.write(EventsForTests.bot(Kind.GREETING, "hi")))
                .isEqualTo("{\"type\":\"bot-said\",\"reply\":{\"kind\":\"GREETING\",\"display\":\"en\",\"text\":\"hi\","
                        + "\"choices\":[]}}");
    }

    @Test
    void aHandoffOfAnOlderVersionIsStillRead() {
        String older = "{\"type\":\"handoff-requested\",\"handoffId\":\"h\",\"receipt\":\"H-1\",\"reason\":\"SCAM\","
                + "\"priority\":\"URGENT\",\"summary\":{\"question\":\"q\",\"intents\":[],\"shown\":[]}}";
        assertThat(EventJson.read(older))
                .isEqualTo(new Event.HandoffRequested(
                        "h",
                        "H-1",
                        Event.HandoffReason.SCAM,
                        Event.Priority.URGENT,
                        null,
                        new Summary("q", List.of(), List.of(), List.of(), List.of())));
    }

    @Test
    void anUnknownEventIsExplained() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EventJson.read("{\"type\":\"from-the-future\"}"))
                .withMessageContaining("newer version");
    }
}
