package com.cgpay.support.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseScriptsTest {

    @ParameterizedTest
    @CsvSource({"轉,转", "帳,帐", "付,付", "a,a", "😀,😀"})
    void aCharacterIsFoldedToItsSimplifiedForm(String from, String to) {
        assertThat(Character.toString(ChineseScripts.toSimplified(from.codePointAt(0))))
                .isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "转账失败,轉帳失敗",
        "您的账户已冻结,您的帳戶已凍結",
        "收不到短信验证码,收不到簡訊驗證碼",
        "“退款”,「退款」",
        "以公布的为准,以公佈的為準",
        "回到刚才的问题,回到剛才的問題",
        "在这里,在這裡",
        "注销账户,註銷帳戶",
        "审核绑定的银行卡,審核綁定的銀行卡",
        "投诉对象,投訴對象"
    })
    void aTextIsRenderedAsTaiwanReadsIt(String simplified, String traditional) {
        assertThat(ChineseScripts.render(simplified, DisplayLanguage.ZH_HANT)).isEqualTo(traditional);
    }

    @ParameterizedTest
    @CsvSource({
        "转账失败,轉賬失敗",
        "您的账户已冻结,您的賬戶已凍結",
        "收不到短信验证码,收不到短訊驗證碼",
        "“网络”,「網絡」",
        "这里,這裏",
        "为准,為準",
        "手机号码,手提電話號碼",
        "转人工客服,轉駁真人客服",
        "现在线路,現在線路"
    })
    void aTextIsRenderedAsHongKongReadsIt(String simplified, String traditional) {
        assertThat(ChineseScripts.render(simplified, DisplayLanguage.ZH_HK)).isEqualTo(traditional);
    }

    @Test
    void onlyTraditionalReadersGetTraditionalText() {
        assertThat(ChineseScripts.render("账户", DisplayLanguage.ZH_HANS)).isEqualTo("账户");
        assertThat(ChineseScripts.render("账户", DisplayLanguage.ZH_HANT)).isEqualTo("帳戶");
        assertThat(ChineseScripts.render("“account”", DisplayLanguage.EN)).isEqualTo("“account”");
    }

    @Test
    void charactersThatBothScriptsShareTellNothing() {
        assertThat(ChineseScripts.isOnlyTraditional('付')).isFalse();
        assertThat(ChineseScripts.isOnlySimplified('付')).isFalse();
        assertThat(ChineseScripts.isOnlyTraditional('戶')).isTrue();
        assertThat(ChineseScripts.isOnlySimplified('败')).isTrue();
    }
}
