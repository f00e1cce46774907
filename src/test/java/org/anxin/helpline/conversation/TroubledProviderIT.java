package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each trouble on each channel that goes over HTTP. */
class TroubledProviderIT extends TenMinutesOfTrouble {

    private static final List<String> CHANNELS = List.of("twilio", "whatsapp", "wechat", "telegram", "sms", "webhook");

    /** The front knows our ids: what may have been sent is sent again, and counts once. */
    private static final String REPEATABLE = "webhook";

    static Stream<Arguments> troubles() {
        return CHANNELS.stream()
                .flatMap(channel -> Arrays.stream(Trouble.values()).map(trouble -> Arguments.of(channel, trouble)))
                // By Standard Webhooks any 2xx says that it was taken, whatever comes with it.
                .filter(one -> !List.of(REPEATABLE, Trouble.GARBAGE).equals(Arrays.asList(one.get())));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("troubles")
    void everything_leaves_in_order_afterwards_and_another_channel_never_noticed(String channel, Trouble trouble) {
        Trial trial = tenMinutes(channel, PROVIDER, () -> PROVIDER.isIn(trouble));
        if (trouble == Trouble.SLOW) {
            assertThat(trial.during()).hasSize(PEOPLE * TEXTS);
            assertThat(trial.after()).isEmpty();
        } else {
            assertThat(trial.after()).hasSize(PEOPLE * TEXTS - trial.unknown().size());
        }
        if (trouble.nothingWasTaken() || channel.equals(REPEATABLE)) {
            assertThat(trial.unknown()).isEmpty();
        } else {
            assertThat(trial.unknown()).as("nobody can know of these").isNotEmpty();
        }
        assertThat(of(channel).state()).isEqualTo(ChannelHealth.State.UP);
    }
}
