package org.anxin.helpline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.HelplineProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The command as an operator calls it, in a folder where nothing runs. */
class ChannelsCommandIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private int exitCode;

    @Test
    void with_no_channel_set_up_it_says_so_kindly() throws Exception {
        assertThat(check(Map.of())).singleElement().asString().startsWith("No channel is set up yet");
        assertThat(exitCode).isZero();
        assertThat(folder).as("it starts nothing").isEmptyDirectory();
    }

    @Test
    void its_exit_code_tells_whether_all_settings_hold() throws Exception {
        Map<String, String> right = Map.of(
                "ANXIN_PUBLIC_BASE_URL", "https://sms.example.org",
                "ANXIN_CHANNEL_TELEGRAM_TOKEN", "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                "ANXIN_CHANNEL_TELEGRAM_WEBHOOK_SECRETS", "telegram-secret-of-tests");
        assertThat(check(right))
                .contains("telegram: the settings hold.")
                .noneMatch(line -> line.contains("ABCDEF") || line.contains("secret-of-tests"));
        assertThat(exitCode).isZero();
        assertThat(check(Map.of("ANXIN_CHANNEL_WEBHOOK_URL", "https://front.example.org")))
                .contains("webhook: not yet.")
                .anyMatch(line -> line.startsWith("  ! Set anxin.public-base-url"));
        assertThat(exitCode).isEqualTo(3);
    }

    private List<String> check(Map<String, String> environment) throws Exception {
        try (var process = HelplineProcess.jar(folder, environment, "channels", "check")) {
            List<String> output = process.ended();
            exitCode = process.exitCode();
            return output;
        }
    }
}
