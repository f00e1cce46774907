package org.anxin.helpline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.HelplineApplication;
import org.anxin.helpline.HelplineProcess;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The commands about keys beside a running helpline. */
@RunningHelpline
class KeysetCommandIT {

    private static final Duration LONG_AGO = Duration.ofHours(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Value("${anxin.data}")
    private Path data;

    @LocalServerPort
    private int port;

    private final Instant now = Clock.systemUTC().instant();
    private int exitCode;

    @Test
    void a_key_that_the_database_needs_is_kept_and_one_that_it_does_not_need_is_destroyed() throws Exception {
        Files.createSymbolicLink(folder.resolve("data"), data.toAbsolutePath());
        new Phone(port).report("拖欠工资");
        Path needed = rotated(KeyText.parse(Files.readString(data.resolve("keyset"))));
        assertThat(keyset("forget", needed.toString()))
                .contains("Sealing keys destroyed: 0")
                .anyMatch(line -> line.matches("\\d+ values still need an older one: .*"));
        assertThat(exitCode).isEqualTo(3);
        assertThat(KeyText.parse(Files.readString(needed)).sealing().size()).isEqualTo(2);

        Path foreign = rotated(KeyText.fresh(now));
        assertThat(keyset("forget", foreign.toString())).last().isEqualTo("Sealing keys destroyed: 1");
        assertThat(exitCode).isZero();
        assertThat(KeyText.parse(Files.readString(foreign)).sealing().size()).isOne();
    }

    private Path rotated(KeyText keys) throws Exception {
        Path file = folder.resolve("keyset");
        Map<Integer, Instant> before = new HashMap<>(keys.begins());
        before.replaceAll((key, begin) -> Instant.EPOCH);
        KeyText older = new KeyText(keys.pseudonyms(), keys.sealing(), before, keys.digests());
        Files.writeString(file, older.rotated(now.minus(LONG_AGO)).written());
        return file;
    }

    private List<String> keyset(String... arguments) throws Exception {
        String[] call = new String[arguments.length + 1];
        call[0] = "keyset";
        System.arraycopy(arguments, 0, call, 1, arguments.length);
        try (var process = HelplineProcess.main(HelplineApplication.class, folder, call)) {
            List<String> output = process.ended();
            exitCode = process.exitCode();
            return output;
        }
    }
}
