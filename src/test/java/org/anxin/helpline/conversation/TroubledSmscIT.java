package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each trouble of an SMS centre, whose one connection is made anew in real time. */
class TroubledSmscIT extends TenMinutesOfTrouble {

    private static final String CHANNEL = "smpp";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration OFTEN = Duration.ofMillis(20);

    private static TroubledSmsc smsc;

    @Autowired
    private Senders senders;

    @BeforeAll
    static void opens() {
        smsc = new TroubledSmsc();
    }

    @AfterAll
    static void closes() {
        smsc.stop();
    }

    @BeforeEach
    void bound() {
        new Reached().isWell();
    }

    @ParameterizedTest
    @EnumSource
    void everything_leaves_once_and_in_order_afterwards_and_another_channel_never_noticed(SmscTrouble trouble) {
        Trial trial = tenMinutes(CHANNEL, new Reached(), () -> {
            smsc.isIn(trouble);
            if (trouble.hasNoLine()) {
                until(false);
                await().atMost(PATIENCE).until(() -> of(CHANNEL).state() == ChannelHealth.State.DOWN);
            }
        });
        List<String> once = trouble.refusesEach()
                ? trial.after()
                : Stream.concat(trial.during().stream(), trial.after().stream()).toList();
        assertThat(once).doesNotHaveDuplicates().hasSize(PEOPLE * TEXTS);
        assertThat(smsc.took()).containsAll(once).doesNotHaveDuplicates();
        switch (trouble) {
            case SLOW -> assertThat(trial.after()).isEmpty();
            case SILENT, CUT_OFF ->
                assertThat(trial.unknown())
                        .as("nobody can know of these")
                        .isNotEmpty()
                        .hasSameSizeAs(trial.during());
            case BINDS_REFUSED, GONE -> assertThat(trial.during()).isEmpty();
            case THROTTLED, QUEUE_FULL, SYSTEM_ERROR ->
                assertThat(trial.during()).hasSizeGreaterThan(PEOPLE).hasSizeLessThan(MOST_CALLS);
        }
        if (!List.of(SmscTrouble.SILENT, SmscTrouble.CUT_OFF).contains(trouble)) {
            assertThat(trial.unknown()).isEmpty();
        }
        await().atMost(PATIENCE).until(() -> of(CHANNEL).state() == ChannelHealth.State.UP);
    }

    private void until(boolean bound) {
        await().pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> senders.of(CHANNEL).orElseThrow().awayFor().isZero() == bound);
    }

    /** It is well once we are bound to it again. */
    private final class Reached implements Troubled {

        @Override
        public void isWell() {
            smsc.isWell();
            until(true);
        }

        @Override
        public List<String> heard() {
            return smsc.heard();
        }

        @Override
        public void forgets() {
            smsc.forgets();
        }
    }
}
