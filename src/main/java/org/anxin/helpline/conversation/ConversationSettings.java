package org.anxin.helpline.conversation;

import jakarta.validation.constraints.PositiveOrZero;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.anxin.helpline.start.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Conversations.
 *
 * @param dialogs folder of dialogs to use instead of those in the jar
 * @param quietHours when nobody is reminded, in China's time, such as {@code 22:00-08:00}
 * @param dailySegments message segments a channel may send a day before only safety messages leave; 0 for no cap
 * @param prices what a segment costs on a channel, in {@code currency}, such as {@code twilio:0.05}
 * @param currency of these prices, by its three letters
 * @param keptFor how long a conversation without an open report is kept after its last word
 * @param noticeChannel the channel that texts staff; empty for the first one that takes numbers
 * @param fallbacks which channel stands in for which one that is down, such as {@code twilio:smpp}
 */
@Validated
@ConfigurationProperties("anxin.conversation")
record ConversationSettings(
        @Nullable Path dialogs,
        @DefaultValue("22:00-08:00") String quietHours,
        @DefaultValue("0") @PositiveOrZero long dailySegments,
        @DefaultValue List<String> prices,
        @DefaultValue("CNY") Currency currency,
        @DefaultValue("30d") Duration keptFor,
        @DefaultValue("") String noticeChannel,
        @DefaultValue List<String> fallbacks) {

    ConversationSettings {
        prices = List.copyOf(prices);
        fallbacks = List.copyOf(fallbacks);
    }

    /** @throws SettingException when they are written otherwise */
    QuietHours quiet() {
        try {
            return QuietHours.of(quietHours);
        } catch (IllegalArgumentException e) {
            throw new SettingException(
                    "anxin.conversation.quiet-hours is " + quietHours + ": quiet hours are written like 22:00-08:00.",
                    e);
        }
    }
}
