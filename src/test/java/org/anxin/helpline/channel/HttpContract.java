package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

    /** Where the provider takes messages, as a pattern of paths. */
    abstract String takesAt();

    /** An authentic request with this body. */
    abstract HttpResponse<String> raw(String body);

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
                .allSatisfy(request -> Outgoing.of(channel()).admits(request));
    }

    @Test
    void what_is_broken_is_never_an_error_of_ours() {
        for (String body : List.of("", "{", "<xml", "[]", "{}", "null", "[[[[", "%%%", "\u0001")) {
            assertThat(raw(body).statusCode()).as(body).isLessThan(500);
        }
        assertThat(raw("x".repeat(70_000)).statusCode()).isEqualTo(413);
    }
}
