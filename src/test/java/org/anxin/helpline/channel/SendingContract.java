package org.anxin.helpline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every channel must hold of what it sends. */
abstract class SendingContract extends ChannelContract {

    @Autowired
    Scheduler scheduler;

    /**
     * The provider says what became of a message; empty where it never does.
     *
     * @param arrived whether it did, or else anything that is true of an earlier moment
     */
    abstract Optional<HttpResponse<String>> reports(String her, long message, String providerId, boolean arrived);

    /** What reached the provider, in the order it did. */
    abstract List<String> left();

    @Test
    void what_is_said_one_after_the_other_leaves_in_that_order() {
        says(somebody(), id(), "你好");
        long conversation = newest();
        String said = "said-" + number() + "-";
        for (int i = 1; i <= 4; i++) {
            staffSays(conversation, said + i);
        }
        allLeaves(conversation);
        assertThat(numbersAfter(said)).containsExactly("1", "2", "3", "4");
    }

    @Test
    void a_menu_is_buttons_where_the_channel_has_them_and_numbers_elsewhere() {
        int before = left().size();
        String answer = essence(says(somebody(), id(), "你好").body());
        allLeaves(newest());
        String seen = answer + left().subList(before, left().size());
        assertThat(seen).contains("现在有危险");
        assertThat(seen.contains("1 现在有危险"))
                .as("as numbered lines")
                .isEqualTo(sender().capabilities().buttons() == 0);
    }

    @Test
    void after_the_window_only_an_announcement_leaves_until_she_writes() {
        Optional<Duration> window = sender().capabilities().window();
        if (window.isEmpty()) {
            return; // there she can be written to at any time
        }
        String her = somebody();
        says(her, id(), "你好");
        long conversation = newest();
        allLeaves(conversation);
        jdbc.sql("update inbox set received_at = received_at - ? * interval '1 second' where conversation = ?")
                .params(window.get().plusHours(1).toSeconds(), conversation)
                .update();
        String said = "said-" + number() + "-";
        staffSays(conversation, said + 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !rows(conversation, "'WAITING'").isEmpty());
        assertThat(numbersAfter(said)).isEmpty();
        says(her, id(), "在");
        allLeaves(conversation);
        assertThat(numbersAfter(said)).containsExactly("1");
    }

    @Test
    void what_waited_when_she_opted_out_is_not_sent() {
        String her = somebody();
        says(her, id(), "你好");
        long conversation = newest();
        allLeaves(conversation);
        String said = "said-" + number() + "-";
        scheduler.pause();
        try {
            staffSays(conversation, said + 1);
            says(her, id(), "退订");
        } finally {
            scheduler.resume();
        }
        allLeaves(conversation);
        assertThat(numbersAfter(said)).isEmpty();
        assertThat(jdbc.sql("select failure from outbox where conversation = ? and author = 'STAFF'")
                        .param(conversation)
                        .query(String.class)
                        .list())
                .containsExactly("OPTED_OUT");
    }

    @Test
    void what_the_provider_reports_late_takes_nothing_back() {
        String her = somebody();
        says(her, id(), "你好");
        long conversation = newest();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rows(conversation, "'PENDING', 'SENDING'").isEmpty());
        var row = jdbc.sql(
                        "select id, coalesce(provider_id, '') from outbox where conversation = ? order by id limit 1")
                .param(conversation)
                .query((found, n) -> Map.entry(found.getLong(1), found.getString(2)))
                .single();
        Optional<HttpResponse<String>> arrived = reports(her, row.getKey(), row.getValue(), true);
        assertThat(arrived.isPresent()).isEqualTo(sender().capabilities().deliveryReports());
        if (arrived.isPresent()) {
            assertThat(arrived.get().statusCode()).isBetween(200, 204);
            assertThat(rows(conversation, "'DELIVERED'")).contains(row.getKey());
            assertThat(reports(her, row.getKey(), row.getValue(), false)
                            .orElseThrow()
                            .statusCode())
                    .isBetween(200, 204);
            assertThat(rows(conversation, "'DELIVERED'")).contains(row.getKey());
        }
    }

    /** Says something short, something long and something that is a menu, and waits until all has left. */
    long sendsOfEveryKind(String her) {
        says(her, id(), "你好");
        long conversation = newest();
        for (String text : List.of("有人在帮你。", "Call 12345 [now]", "😀" + "长".repeat(1_999))) {
            staffSays(conversation, text);
        }
        allLeaves(conversation);
        return conversation;
    }

    private List<String> numbersAfter(String said) {
        Pattern numbered = Pattern.compile(said + "(\\d)");
        return left().stream()
                .flatMap(body -> numbered.matcher(body).results())
                .map(found -> found.group(1))
                .toList();
    }
}
