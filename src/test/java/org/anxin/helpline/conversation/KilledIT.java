package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.anxin.helpline.HelplineApplication;
import org.anxin.helpline.HelplineProcess;
import org.anxin.helpline.Tables;
import org.anxin.helpline.channel.twilio.TwilioCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** kill -9 at the worst moment: after the commit and before the reply. */
class KilledIT {

    private static final String HER = "+14155550123";
    private static final String SID = "SM00000000000000000000000000000077";
    private static final int PORT_LINE = 3;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void the_repeated_webhook_gets_the_reply_that_was_stored_and_nothing_happens_twice() throws Exception {
        try (var dying = HelplineProcess.main(BeforeTheReply.class, folder, twilio())) {
            int port = dying.port();
            CompletableFuture<?> unanswered =
                    CompletableFuture.runAsync(() -> TwilioCall.text(port, HER, SID, "我想举报老板"));
            dying.await(Pattern.compile(Pattern.quote(BeforeTheReply.STOPPED)));
            dying.kill();
            assertThat(unanswered).failsWithin(java.time.Duration.ofSeconds(10));
        }
        try (var living = HelplineProcess.main(HelplineApplication.class, folder, twilio())) {
            int port = living.port();
            Tables tables = tables();
            assertThat(tables.count("inbox")).isOne();
            assertThat(tables.count("outbox")).isOne();

            String reply = TwilioCall.text(port, HER, SID, "我想举报老板").body();
            assertThat(reply).contains("现在有人有危险吗").contains("/webhooks/twilio/status/1\"");
            assertThat(TwilioCall.text(port, HER, SID, "我想举报老板").body()).isEqualTo(reply);
            assertThat(tables.count("inbox")).isOne();
            assertThat(tables.count("outbox")).isOne();

            String next =
                    TwilioCall.text(port, HER, SID.replace("77", "78"), "没有").body();
            assertThat(next).contains("你看到了什么");
        }
    }

    private static String[] twilio() {
        return TwilioCall.settings("http://127.0.0.1:1");
    }

    private Tables tables() throws Exception {
        String port = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return new Tables(JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "")));
    }
}
