package org.anxin.helpline.conversation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Conversations.
 *
 * @param dialogs folder of dialogs to use instead of those in the jar
 */
@ConfigurationProperties("anxin.conversation")
record ConversationSettings(@Nullable Path dialogs) {}
