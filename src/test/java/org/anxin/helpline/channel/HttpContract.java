package org.anxin.helpline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every channel whose provider calls us must hold besides. */
abstract class HttpContract extends ChannelContract {

    /** The request of somebody who writes, not authentic. */
    abstract HttpResponse<String> forged(String her, String id, String text);

    /** An authentic request with this body. */
    abstract HttpResponse<String> raw(String body);

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
    void what_is_broken_is_never_an_error_of_ours() {
        for (String body : List.of("", "{", "<xml", "[]", "{}", "null", "[[[[", "%%%", "\u0001")) {
            assertThat(raw(body).statusCode()).as(body).isLessThan(500);
        }
        assertThat(raw("x".repeat(70_000)).statusCode()).isEqualTo(413);
    }
}
