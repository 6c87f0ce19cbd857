package com.cgpay.support.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.config.ConfigReader.InvalidConfig;
import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.training.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("BOT_TOKEN", "123:abc", "HOOK", "hook-secret_1");

    @TempDir
    private Path folder;

    private Config read(String yaml) {
        return read(yaml, ENVIRONMENT);
    }

    private Config read(String yaml, Map<String, String> environment) {
        try {
            Path file = Files.writeString(folder.resolve("bot.yaml"), yaml);
            return ConfigReader.read(file, environment::get);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everythingThatIsSetIsUsedAndTheRestHasDefaults() {
        Config config = read("""
                host: 0.0.0.0
                port: 9000
                public_url: https://support.example
                folder: /data
                allowed_origins: [https://shop.example]
                proxies: 1
                messages_per_minute: 60
                four_eyes: true
                """);

        assertThat(config.access().host()).isEqualTo("0.0.0.0");
        assertThat(config.access().port()).isEqualTo(9_000);
        assertThat(config.access().publicUrl()).contains(URI.create("https://support.example"));
        assertThat(config.storage().database()).isEqualTo("jdbc:sqlite:/data/support.db");
        assertThat(config.access().allowedOrigins()).containsExactly("https://shop.example");
        assertThat(config.access().proxies()).isOne();
        assertThat(config.access().messagesPerMinute()).isEqualTo(60);
        assertThat(config.answering().fourEyes()).isTrue();
        assertThat(config.answering().thresholds())
                .isEqualTo(Config.defaults().answering().thresholds());
        assertThat(config.platforms().telegram()).isEmpty();
    }

    @Test
    void secretsComeFromTheEnvironment() {
        Config config = read("""
                telegram:
                  shop: {token: "${BOT_TOKEN}", secret: "${HOOK}"}
                """);

        assertThat(config.platforms().telegram().get("shop"))
                .isEqualTo(new Platforms.Telegram("123:abc", "hook-secret_1", URI.create("https://api.telegram.org")));
    }

    @Test
    void noSecretIsInWhatIsPrintedOfTheSettings() {
        String secret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3";
        String identity = "0123456789abcdef0123456789abcdef";
        Config config = read("""
                database: jdbc:postgresql://bot:pass-word@db/support
                telegram: {shop: {token: "${BOT_TOKEN}", secret: "${HOOK}"}}
                webhooks: {chat: {secrets: [%s], url: "https://chat.example/in?key=k-e-y"}}
                lookups: {url: https://core.example, key: look-up}
                identity: {secrets: [%s]}
                """.formatted(secret, identity));

        assertThat(config.toString())
                .contains("chat.example")
                .doesNotContain("pass-word", "123:abc", "hook-secret_1", secret, "k-e-y", "look-up", identity);
    }

    @Test
    void aPortMayComeFromTheEnvironmentToo() {
        assertThat(read("port: ${PORT}", Map.of("PORT", "9000")).access().port())
                .isEqualTo(9_000);
    }

    @Test
    void lookupsAndIdentityBelongTogether() {
        Config config = read("""
                lookups: {url: https://core.example/support, key: "${BOT_TOKEN}"}
                identity: {secrets: [0123456789abcdef0123456789abcdef]}
                """);
        assertThat(config.company().lookups()).get().satisfies(system -> {
            assertThat(system.address()).isEqualTo(URI.create("https://core.example/support"));
            assertThat(system.key()).isEqualTo("123:abc");
            assertThat(system.toString()).doesNotContain("123:abc");
        });
        assertThat(config.company().identitySecrets()).hasSize(1);
        assertThatThrownBy(() -> read("lookups: {url: https://core.example, key: k}"))
                .hasMessageContaining("lookups and identity are of use together");
        assertThatThrownBy(() -> read("""
                        lookups: {url: https://core.example, key: k}
                        identity: {secrets: [short]}
                        """)).hasMessageContaining("32 bytes");
    }

    @Test
    void aLanguageWithoutABudgetOfItsOwnHasTheDefault() throws IOException {
        Config config = read("budget: {zh: 0.02}");
        assertThat(config.answering().budget())
                .isEqualTo(Map.of(Language.ZH, new AllowedShares(0.02), Language.EN, new AllowedShares(0.05)));
    }

    @Test
    void aGroupOfArticlesMayHaveABudgetOfItsOwn() {
        Config config = read("budget: {zh: {安全: 0.01}, en: {all: 0.03, security: 0.005}}");
        assertThat(config.answering().budget())
                .isEqualTo(Map.of(
                        Language.ZH, new AllowedShares(0.05, Map.of("安全", 0.01)),
                        Language.EN, new AllowedShares(0.03, Map.of("security", 0.005))));
    }

    @Test
    void aGroupThatIsMisspeltIsNamedWithThoseThatThereAre() {
        Config config = read("budget: {zh: {all: 0.03, 安全: 0.01}, en: {security: 0.005, paymnets: 0.01}}");
        Set<String> groups = Set.of("security", "payments");

        assertThatThrownBy(() -> config.answering().requireGroups(groups))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageEndingWith("\n  - budget.en.paymnets is no group of articles; there are payments, security."
                        + "\n  - budget.zh.安全 is no group of articles; there are payments, security.");
        read("budget: {en: {security: 0.005}}").answering().requireGroups(groups);
    }

    @Test
    void aShareThatCannotBeABudgetIsNamedWithItsGroup() {
        assertThatThrownBy(
                        () -> read("budget: {zh: 0.6, en: {all: 0, payments: two percent, security: 1, fees: {x: 1}}}"))
                .isInstanceOf(InvalidConfig.class)
                .message()
                .contains("budget.zh is a share from 0.001 to 0.5", "budget.en.all is a share")
                .contains("budget.en.payments is a share", "budget.en.security is a share", "budget.en.fees is a share")
                .doesNotContain("two percent");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> read("""
                        prot: 1
                        port: 70000
                        public_url: not an address
                        messages_per_minute: many
                        four_eyes: sometimes
                        thresholds: {anser: 0.5}
                        telegram:
                          Shop: {secret: "with space", key: 1}
                          other: {token: "${NOT_SET}", secret: "${HOOK}"}
                        webhooks:
                          desk: {secrets: [plain], url: nowhere}
                        """))
                .isInstanceOf(InvalidConfig.class)
                .message()
                .contains("prot is unknown", "port is a whole number", "public_url is an address")
                .contains("messages_per_minute is", "four_eyes is true or false")
                .contains("thresholds.anser is unknown", "telegram.Shop: an account's name")
                .contains("telegram.Shop.secret has", "telegram.Shop.key is unknown", "telegram.Shop.token is missing")
                .contains(
                        "NOT_SET, which is not set", "webhooks.desk.secrets needs", "webhooks.desk.url is an address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "telegram: {shop: {token: t0psecret, secret: 't0psecret!'}}",
                "webhooks: {desk: {secrets: [t0psecret], url: https://a.example}}",
                "webhooks: {desk: {secrets: [whsec_t0psecret], url: https://a.example}}",
                "telegram: {shop: {token: '123:t0psecret ', secret: s}}",
                "telegram: {shop: {token: 't0psecret}}",
                "telegram:\n  shop:\n   token: t0psecret\n  secret: [t0psecret",
                "webhooks: {desk: {secrets: [whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw], url: 't0psecret'}}",
            })
    void aSecretIsNeverPartOfTheMessage(String yaml) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(InvalidConfig.class).hasMessageNotContaining("t0psecret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just text",
                "[1]",
                "port: '80x'",
                "allowed_origins: https://shop.example",
                "telegram: shop",
                "telegram: {shop: token}",
                "webhooks: [desk]",
                "folder:",
                "thresholds: {intent: high}",
                "thresholds: {answer: 0.7}",
                "thresholds: 0.9",
                "port: 8080\nport: 9090",
                "port: 8080\n---\nport: 9090",
                "port: 8080.5",
                "host: ''",
                "public_url: ftp://support.example",
                "allowed_origins: ['https://Shop.example']",
                "allowed_origins: ['https://shop.example:443']",
                "allowed_origins: ['https://shop.example?x']",
                "budget: {zh: 2}",
                "budget: {en: 0}",
                "budget: {en: two percent}",
                "budget: {fr: 0.02}",
                "budget: 0.02",
                "budget: {en: [0.02]}",
                "webhooks: {desk: {secrets: ['whsec_***'], url: https://a.example}}",
                "webhooks: {desk: {secrets: [whsec_c2hvcnQ=], url: https://a.example}}",
            })
    void whatWouldSilentlyMeanSomethingElseIsRefused(String yaml) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(InvalidConfig.class);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ConfigReader.read(folder.resolve("missing.yaml"), ENVIRONMENT::get))
                .isInstanceOf(InvalidConfig.class)
                .hasMessageContaining("missing.yaml");
    }
}
