package org.anxin.helpline.channel.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.start.SettingException;
import org.anxin.helpline.storage.Leases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A bind over TLS to an SMS centre whose certificate nobody else has signed. */
@ExtendWith(OutputCaptureExtension.class)
class SmppTlsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private OwnCertificate its;
    private int port;

    @BeforeEach
    void made() throws Exception {
        its = OwnCertificate.of(folder, "ip:127.0.0.1");
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void it_binds_to_one_whose_certificate_is_in_the_file_and_sends() throws Exception {
        try (Smsc smsc = new Smsc(port, its.sockets())) {
            SmppLink link = link(its.pem());
            link.start();
            try {
                await().atMost(PATIENCE).until(() -> link.session().isPresent());
                var sent = new SmppSender(link, settings(its.pem()))
                        .send(new Address("smpp", "+8613500000001"), new OutboundText(1, "over TLS", 1));
                assertThat(sent).isInstanceOf(SendResult.Accepted.class);
                assertThat(smsc.texts()).containsExactly("over TLS");
            } finally {
                link.stop();
            }
        }
    }

    @Test
    void it_refuses_one_that_nobody_vouches_for_and_says_what_to_do(CapturedOutput output) throws Exception {
        try (Smsc smsc = new Smsc(port, its.sockets())) {
            SmppLink link = link(null);
            link.start();
            try {
                await().atMost(PATIENCE)
                        .until(() -> output.getAll()
                                .contains("signed by somebody Java knows or one in the file"
                                        + " anxin.channel.smpp.certificates"));
                assertThat(link.session()).isEmpty();
                assertThat(smsc.isBound()).isFalse();
                assertThat(output.getAll()).doesNotContain("bind-pw1");
            } finally {
                link.stop();
            }
        }
    }

    @Test
    void it_refuses_one_that_is_made_for_another_host() throws Exception {
        OwnCertificate anothers = OwnCertificate.of(folder, "dns:another.example.org");
        try (Smsc smsc = new Smsc(port, anothers.sockets())) {
            SmppConnections connections = SmppConnections.of(settings(anothers.pem()));
            assertThatThrownBy(() -> connections.createConnection("127.0.0.1", port))
                    .isInstanceOf(SmppConnections.Untrusted.class)
                    .hasMessageContaining("made for the host in anxin.channel.smpp.host");
            assertThat(smsc.isBound()).isFalse();
        }
    }

    @Test
    void it_refuses_one_that_does_not_speak_tls() throws Exception {
        try (Smsc smsc = new Smsc(port)) {
            SmppConnections connections = SmppConnections.of(settings(its.pem()));
            assertThatThrownBy(() -> connections.createConnection("127.0.0.1", port))
                    .isInstanceOf(java.io.IOException.class);
            assertThat(smsc.isBound()).isFalse();
        }
    }

    @Test
    void a_file_that_holds_no_certificate_ends_the_start_with_a_sentence() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
        assertThatThrownBy(() -> SmppConnections.of(settings(empty)))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("Set anxin.channel.smpp.certificates");
        assertThatThrownBy(() -> SmppConnections.of(settings(folder.resolve("missing.pem"))))
                .isInstanceOf(SettingException.class);
    }

    private SmppLink link(Path trusted) {
        return new SmppLink(
                settings(trusted), () -> null, new OnlyReplica(), (channel, up) -> {}, new SimpleMeterRegistry());
    }

    private SmppSettings settings(Path trusted) {
        return new SmppSettings(
                "127.0.0.1",
                port,
                true,
                trusted,
                "anxin",
                "bind-pw1",
                "",
                "106900001",
                SmppSettings.Alphabet.GSM,
                10,
                10,
                Duration.ofSeconds(30),
                Duration.ofSeconds(3));
    }

    private static final class OnlyReplica implements Leases {

        @Override
        public boolean hold(String name, Duration time) {
            return true;
        }

        @Override
        public void release(String name) {
            // nobody else wants it
        }
    }
}
