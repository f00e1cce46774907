package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** What every channel whose provider calls us must hold besides. */
abstract class HttpContract extends SendingContract {

    /** The request of somebody who writes, not authentic. */
    abstract HttpResponse<String> forged(String her, String id, String text);

    /** The same with nothing at all that would make it authentic. */
    abstract HttpResponse<String> unsigned(String her, String id, String text);

    /** One that was authentic an hour ago; empty where the provider signs no time. */
    abstract Optional<HttpResponse<String>> replayed(String her, String id, String text);

    /** An authentic request with a field that nobody knows yet. */
    abstract HttpResponse<String> saysMore(String her, String id, String text);

    /** She leaves by the provider's own means, a button or a word it takes itself; empty where it has none. */
    abstract Optional<HttpResponse<String>> leaves(String her, String id);

    /** Where the provider takes messages, as a pattern of paths. */
    abstract String takesAt();

    /** The type of what the provider posts. */
    abstract String type();

    /** A request with this body, as authentic as one can be of whatever body. */
    abstract HttpResponse<String> raw(String type, String body);

    /** The name of the schema of what leaves. */
    String documented() {
        return channel();
    }

    @Override
    List<String> left() {
        return PROVIDER.findAll(postRequestedFor(urlPathMatching(takesAt()))).stream()
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    @Test
    void a_forged_request_is_refused_and_leaves_nothing() {
        String her = somebody();
        long before = rows();
        assertThat(forged(her, id(), "你好")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("Forbidden");
        });
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_request_without_a_signature_is_refused_and_leaves_nothing() {
        String her = somebody();
        long before = rows();
        assertThat(unsigned(her, id(), "你好").statusCode()).isEqualTo(403);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_request_of_an_hour_ago_is_refused_and_leaves_nothing() {
        String her = somebody();
        long before = rows();
        replayed(her, id(), "你好")
                .ifPresent(answer -> assertThat(answer.statusCode()).isEqualTo(403));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void who_leaves_by_the_providers_own_means_has_opted_out() {
        String her = somebody();
        says(her, id(), "你好");
        long conversation = newest();
        leaves(her, id()).ifPresent(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(reachable(conversation)).isFalse();
        });
    }

    @Test
    void fields_that_are_added_one_day_do_no_harm() {
        long before = rows();
        assertThat(saysMore(somebody(), id(), "你好").statusCode()).isEqualTo(200);
        assertThat(rows()).as("it was taken in").isGreaterThan(before);
    }

    @Test
    void what_leaves_is_as_the_provider_documents_it() {
        sendsOfEveryKind(somebody());
        var sent = PROVIDER.findAll(postRequestedFor(urlPathMatching(takesAt())));
        assertThat(sent)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(request -> Outgoing.of(documented()).admits(request));
    }

    @Test
    void what_is_broken_is_never_an_error_of_ours() {
        long before = taken();
        String deep = "[".repeat(20_000);
        String wide = "{\"a\":".repeat(5_000);
        String entities = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml><Content>&x;</Content></xml>";
        for (String body :
                List.of("", "{", "<xml", "[]", "{}", "null", "[[[[", "%%%", "\u0001", deep, wide, entities)) {
            assertThat(raw(type(), body).statusCode()).as(body).isLessThan(500);
        }
        assertThat(raw(type(), "x".repeat(70_000)).statusCode()).isEqualTo(413);
        assertThat(taken()).isEqualTo(before);
    }

    @Test
    void what_is_of_another_type_is_not_looked_at() {
        assertThat(raw("application/pdf", "{}").statusCode()).isEqualTo(415);
        assertThat(raw("no type at all/", "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void what_a_provider_repeats_of_her_when_it_refuses_reaches_no_log_and_no_table(CapturedOutput log) {
        String her = somebody();
        says(her, id(), "你好");
        long conversation = newest();
        String words = "canary-" + number();
        String said = "{\"code\": 21211, \"errcode\": 40003, \"description\": \"%s\", \"message\": \"%s %s\"}";
        PROVIDER.stubFor(post(urlPathMatching(takesAt()))
                .willReturn(aResponse().withStatus(400).withBody(said.formatted(her, her, words))));
        staffSays(conversation, words);
        allLeaves(conversation);
        assertThat(rows(conversation, "'FAILED'")).isNotEmpty();
        assertThat(traces(log, core(her), words)).isEmpty();
    }
}
