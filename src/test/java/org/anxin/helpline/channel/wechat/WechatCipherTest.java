package org.anxin.helpline.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.anxin.helpline.channel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WechatCipherTest {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final String APP = "wxb11529c136998cb6";

    private final WechatCipher cipher = new WechatCipher(List.of(KEY), APP);

    /** The vector of WeChat's sample code. */
    @Test
    void the_published_text_is_what_we_seal_and_open() {
        String published = "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==";
        byte[] noise = "aaaabbbbccccdddd".getBytes(StandardCharsets.US_ASCII);
        assertThat(cipher.seal("我是中文abcd123", noise)).isEqualTo(published);
        assertThat(cipher.open(published)).contains("我是中文abcd123");
    }

    @Test
    void what_is_for_another_account_or_of_another_key_stays_closed() {
        String other = new WechatCipher(List.of(KEY), "wx0000000000000000").seal("<xml/>");
        assertThat(cipher.open(other)).isEmpty();
        String foreign = new WechatCipher(List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopq"), APP).seal("<xml/>");
        assertThat(cipher.open(foreign)).isEmpty();
        assertThat(new WechatCipher(List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopq", KEY), APP)
                        .open(cipher.seal("<xml/>")))
                .contains("<xml/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAA=="})
    void garbage_stays_closed(String garbage) {
        assertThat(cipher.open(garbage)).isEmpty();
    }

    @Test
    void the_published_signature_passes_for_five_minutes() {
        String signature = "457d8755e554a5846ddeca8e3e084b54049c3eff";
        assertThat(at(1_714_000_000).passes(signature, "1714000000", "nonce123"))
                .isTrue();
        assertThat(at(1_714_000_301).passes(signature, "1714000000", "nonce123"))
                .isFalse();
        assertThat(at(1_714_000_000).passes(signature, "1714000000", "nonce124"))
                .isFalse();
        assertThat(at(1_714_000_000).passes(null, "1714000000", "nonce123")).isFalse();
    }

    @Test
    void a_document_type_is_not_read() {
        assertThatThrownBy(() -> WechatXml.read(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><Content>&e;</Content></xml>"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void words_that_end_a_section_of_xml_are_still_words() {
        assertThat(WechatXml.read(WechatXml.text("her", "us", 1, "a]]>b<c>&d"))).containsEntry("Content", "a]]>b<c>&d");
    }

    private static WechatSignature at(long second) {
        return new WechatSignature(List.of("wechat-token"), Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }
}
