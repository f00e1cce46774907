package org.anxin.helpline.conversation;

import java.nio.file.Path;
import org.anxin.helpline.start.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Conversations.
 *
 * @param dialogs folder of dialogs to use instead of those in the jar
 * @param quietHours when nobody is reminded, in China's time, such as {@code 22:00-08:00}
 */
@ConfigurationProperties("anxin.conversation")
record ConversationSettings(
        @Nullable Path dialogs, @DefaultValue("22:00-08:00") String quietHours) {

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
