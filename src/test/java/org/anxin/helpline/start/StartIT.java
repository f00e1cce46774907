package org.anxin.helpline.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.HelplineProcess;
import org.anxin.helpline.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged jar, started as people start it. */
class StartIT {

    private static final String NOT_STARTED = "Anxin did not start: ";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void data_outlives_the_process_and_a_second_one_is_told_that_the_folder_is_taken() throws Exception {
        Phone phone;
        try (var first = HelplineProcess.jar(folder, Map.of())) {
            phone = new Phone(first.port());
            assertThat(phone.report("扣身份证")).contains("你的举报叫");
            try (var second = HelplineProcess.jar(folder, Map.of())) {
                assertThat(complaint(second))
                        .isEqualTo("Another Anxin already runs on the data folder data: stop it, or give this one"
                                + " its own with anxin.data.");
            }
        }
        try (var again = HelplineProcess.jar(folder, Map.of())) {
            assertThat(new Phone(again.port(), phone.number()).thread()).anyMatch(text -> text.contains("你的举报叫"));
        }
    }

    @Test
    void a_taken_port_is_named_in_one_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var helpline = HelplineProcess.jar(
                        folder,
                        Map.of("SERVER_PORT", Integer.toString(taken.getLocalPort()), "SERVER_ADDRESS", "127.0.0.1"))) {
            assertThat(complaint(helpline))
                    .isEqualTo("Port " + taken.getLocalPort()
                            + " is taken, perhaps by another Anxin: stop it, or set server.port to a free one.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ANXIN_DATABASE_ULR|jdbc:postgresql://db/anxin|There is no setting anxin.database.ulr, did you mean anxin.database.url?",
                "ANXIN_DATABASE_URL|postgres://db/anxin|anxin.database.url must look like jdbc:postgresql://host:5432/anxin",
                "ANXIN_DATABASE_URL|jdbc:postgresql://127.0.0.1:1/anxin|anxin.database.url is set but anxin.redis.url is not",
                "ANXIN_REDIS_URL|localhost|anxin.redis.url must look like redis://",
                "ANXIN_CHANNEL_TWILIO_AUTH_TOKENS|token|Set anxin.channel.twilio.account-sid",
                "ANXIN_CONVERSATION_DIALOGS|nowhere|There is no folder nowhere: set anxin.conversation.dialogs",
                "ANXIN_PRIVACY_KEYSET|secret|anxin.privacy.keyset",
                "ANXIN_SIMULATOR_ENABLED|perhaps|anxin.simulator.enabled"
            })
    void a_wrong_setting_stops_the_start_with_a_sentence_that_does_not_repeat_it(
            String name, String value, String sentence) throws Exception {
        try (var helpline = HelplineProcess.jar(folder, Map.of(name, value))) {
            String complaint = complaint(helpline);
            assertThat(complaint).contains(sentence);
            if (value.equals("secret") || value.equals("token")) {
                assertThat(complaint).doesNotContain(value + " ");
            }
        }
    }

    @Test
    void an_external_database_that_does_not_answer_is_said_and_nothing_embedded_starts() throws Exception {
        try (var helpline = HelplineProcess.jar(
                folder,
                Map.of("ANXIN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/anxin", "ANXIN_REDIS_URL", "none"),
                "--anxin.privacy.keyset=" + printed("keyset"),
                "--anxin.staff.audit-key=" + printed("audit", "key"))) {
            assertThat(complaint(helpline)).startsWith("The database does not answer: set anxin.database.url");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private String printed(String... command) throws Exception {
        try (var process = HelplineProcess.jar(folder, Map.of(), command)) {
            return process.ended().getLast();
        }
    }

    private static String complaint(HelplineProcess helpline) throws Exception {
        List<String> output = helpline.ended();
        assertThat(helpline.exitCode()).isNotZero();
        assertThat(output).noneMatch(line -> line.startsWith("\tat "));
        assertThat(output).filteredOn(line -> line.startsWith(NOT_STARTED)).hasSize(1);
        return output.stream()
                .filter(line -> line.startsWith(NOT_STARTED))
                .findFirst()
                .orElseThrow()
                .substring(NOT_STARTED.length());
    }
}
