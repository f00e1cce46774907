package org.anxin.helpline.channel.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.anxin.helpline.conversation.Lines;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.storage.Leases;
import org.junit.jupiter.api.Test;

/** Two replicas and one SMS centre. */
class SmppLinkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final AtomicReference<Object> owner = new AtomicReference<>();

    private final List<Boolean> said = new CopyOnWriteArrayList<>();

    @Test
    void one_replica_binds_and_another_takes_over_when_it_ends() throws Exception {
        int port = free();
        try (Smsc smsc = new Smsc(port)) {
            SmppLink one = link(port);
            SmppLink other = link(port);
            one.start();
            await().atMost(PATIENCE).until(() -> one.session().isPresent());
            other.start();
            try {
                SmppSender idle = new SmppSender(other, settings(port));
                assertThat(idle.awayFor()).isPositive();
                assertThat(idle.send(new Address("smpp", "+8613500000001"), new OutboundText(1, "a", 1)))
                        .isInstanceOf(SendResult.Retryable.class);
                assertThat(smsc.binds()).isOne();
                one.stop();
                await().atMost(PATIENCE).until(() -> other.session().isPresent());
                assertThat(new SmppSender(other, settings(port)).awayFor()).isZero();
                assertThat(one.session()).isEmpty();
            } finally {
                other.stop();
            }
        }
    }

    @Test
    void it_binds_as_soon_as_there_is_an_sms_centre() throws Exception {
        int port = free();
        SmppLink link = link(port);
        link.start();
        try (Smsc smsc = new Smsc(port)) {
            await().atMost(PATIENCE).until(() -> link.session().isPresent());
            assertThat(smsc.isBound()).isTrue();
        } finally {
            link.stop();
        }
    }

    @Test
    void it_says_whether_it_is_bound() throws Exception {
        int port = free();
        SmppLink link = link(port);
        link.start();
        try {
            await().atMost(PATIENCE).until(() -> said.contains(false));
            assertThat(said).doesNotContain(true);
            try (Smsc smsc = new Smsc(port)) {
                await().atMost(PATIENCE).until(() -> said.getLast());
                assertThat(smsc.isBound()).isTrue();
            }
            await().atMost(PATIENCE).until(() -> !said.getLast());
        } finally {
            link.stop();
        }
    }

    private SmppLink link(int port) {
        Lines lines = (channel, up) -> said.add(up);
        return new SmppLink(settings(port), () -> null, new OneOwner(), lines, new SimpleMeterRegistry());
    }

    private static SmppSettings settings(int port) {
        return new SmppSettings(
                "127.0.0.1",
                port,
                false,
                null,
                "anxin",
                "bind-pw1",
                "",
                "106900001",
                SmppSettings.Alphabet.GSM,
                10,
                10,
                Duration.ofSeconds(30),
                Duration.ofSeconds(5));
    }

    private static int free() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What Redis does for replicas. */
    private final class OneOwner implements Leases {

        @Override
        public boolean hold(String name, Duration time) {
            return owner.compareAndSet(null, this) || owner.get() == this;
        }

        @Override
        public void release(String name) {
            owner.compareAndSet(this, null);
        }
    }
}
