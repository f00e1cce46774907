package org.anxin.helpline.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.anxin.helpline.HelplineApplication;
import org.anxin.helpline.HelplineProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The command of an auditor beside a running helpline. */
class AuditCommandIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private int exitCode;

    @Test
    void it_tells_a_trail_that_holds_from_one_that_was_tampered_with() throws Exception {
        try (var helpline = HelplineProcess.main(HelplineApplication.class, folder)) {
            helpline.port();
            helpline.await(Pattern.compile("Audit anchor"));
            assertThat(audit("verify")).last().asString().matches("All 1 entries hold, and so do 1 anchors\\.");
            assertThat(exitCode).isZero();

            JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url(), "postgres", ""));
            jdbc.sql("alter table audit_entry disable trigger audit_entry_added_only")
                    .update();
            jdbc.sql("update audit_entry set actor = 'nobody'").update();
            assertThat(audit("verify")).contains("Entry 1 was altered or moved.");
            assertThat(exitCode).isEqualTo(3);
            jdbc.sql("delete from audit_entry").update();
            assertThat(audit("verify"))
                    .contains(
                            "The trail ends at 0, and not where its signed head says.",
                            "Entry 1 is not what an anchor says it was.");
        }
        assertThat(audit("verify")).anyMatch(line -> line.contains("No Anxin runs on the data folder"));
        assertThat(exitCode).isNotZero();
    }

    @Test
    void it_prints_a_new_key() throws Exception {
        assertThat(AuditKey.parse(audit("key").getLast()).verifying()).hasSize(1);
    }

    private List<String> audit(String command) throws Exception {
        try (var process = HelplineProcess.main(HelplineApplication.class, folder, "audit", command)) {
            List<String> output = process.ended();
            exitCode = process.exitCode();
            return output;
        }
    }

    private String url() throws Exception {
        List<String> running = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"));
        return "jdbc:postgresql://127.0.0.1:" + running.get(3).strip() + "/postgres";
    }
}
