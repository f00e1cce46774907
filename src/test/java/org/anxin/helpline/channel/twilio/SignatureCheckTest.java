package org.anxin.helpline.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SignatureCheckTest {

    private static final Map<String, String> CALL = Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");

    private final SignatureCheck check = new SignatureCheck(List.of("12345"), URI.create("https://mycompany.com"));

    /** The vectors of the provider's own libraries. */
    @Test
    void published_signatures_pass() {
        String url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        assertThat(check.passes(url, CALL, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isTrue();
        assertThat(check.passes(url, CALL, "kvajT1Ptam85bY51eRf/AJRuM3w=")).isTrue();
        assertThat(check.passes(url, Map.of(), "zYQTYrRWXE7LtzbG4PfP7/bkkGo=")).isTrue();
        assertThat(check.passes("http://mycompany.com/myapp.php?foo=1&bar=2", CALL, "0ZXoZLH/DfblKGATFgpif+LLRf4="))
                .isTrue();
    }

    @Test
    void a_message_in_two_scripts_with_an_empty_field_and_a_trailing_space_passes() {
        Map<String, String> form =
                new HashMap<>(TwilioCall.message("+14155550100", "SM00000000000000000000000000000001", "Привет, 你好 "));
        form.put("ToCountry", "US");
        assertThat(check.passes(
                        "https://sms.example.org/webhooks/twilio/messages", form, "3M/rkrOtFu2dE5a0KN+GuGd2VDE="))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RSOYDt4T1cUTdK1PDd93/VVr8B9=",
        "''",
        "rsoydt4t1cutdk1pdd93/vvr8b8=",
        "not base64 at all!",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAA="
    })
    void another_signature_does_not(String signature) {
        assertThat(check.passes("https://mycompany.com/myapp.php?foo=1&bar=2", CALL, signature))
                .isFalse();
    }

    @Test
    void a_missing_signature_or_a_changed_field_does_not() {
        String url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        assertThat(check.passes(url, CALL, null)).isFalse();
        Map<String, String> changed = new HashMap<>(CALL);
        changed.put("Digits", "1235");
        assertThat(check.passes(url, changed, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isFalse();
    }

    @Test
    void any_of_the_tokens_will_do_while_they_are_rotated() {
        var rotating = new SignatureCheck(List.of("new", "12345"), URI.create("https://mycompany.com"));
        assertThat(rotating.passes("https://mycompany.com/myapp.php?foo=1&bar=2", CALL, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isTrue();
    }

    @Test
    void the_clients_idea_of_our_address_does_not_count() {
        var request = new MockHttpServletRequest("POST", "/myapp.php");
        request.setQueryString("foo=1&bar=2");
        request.setServerName("evil.example");
        request.addHeader("X-Forwarded-Host", "evil.example");
        request.addHeader(SignatureCheck.HEADER, "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
        assertThat(check.passes(request, CALL)).isTrue();
    }
}
