package org.anxin.helpline.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anxin.helpline.HelplineApplication;
import org.anxin.helpline.HelplineProcess;
import org.anxin.helpline.RunningHelpline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The command of an auditor beside a running helpline. */
@RunningHelpline
class AuditCommandIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${anxin.data}")
    private Path data;

    private int exitCode;

    @Test
    void it_tells_a_trail_that_holds_from_one_that_was_tampered_with() throws Exception {
        Files.createSymbolicLink(folder.resolve("data"), data.toAbsolutePath());
        assertThat(audit("verify")).last().asString().matches("All \\d+ entries hold, and so do \\d+ anchors\\.");
        assertThat(exitCode).isZero();
        rename("system", "nobody");
        try {
            assertThat(audit("verify")).contains("Entry 1 was altered or moved.");
            assertThat(exitCode).isEqualTo(3);
        } finally {
            rename("nobody", "system");
        }
    }

    @Test
    void without_a_running_helpline_it_says_so_in_a_sentence() throws Exception {
        assertThat(audit("verify"))
                .anyMatch(line -> line.contains("No Anxin runs on the data folder"))
                .noneMatch(line -> line.startsWith("\tat "));
        assertThat(exitCode).isNotZero();
    }

    @Test
    void it_prints_a_new_key() throws Exception {
        assertThat(AuditKey.parse(audit("key").getLast()).verifying()).hasSize(1);
    }

    private void rename(String from, String to) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table audit_entry disable trigger audit_entry_added_only")
                    .update();
            jdbc.sql("update audit_entry set actor = ? where id = 1 and actor = ?")
                    .params(to, from)
                    .update();
            jdbc.sql("alter table audit_entry enable always trigger audit_entry_added_only")
                    .update();
        });
    }

    private List<String> audit(String command) throws Exception {
        try (var process = HelplineProcess.main(HelplineApplication.class, folder, "audit", command)) {
            List<String> output = process.ended();
            exitCode = process.exitCode();
            return output;
        }
    }
}
