/** Telegram: a bot's webhook in, its HTTP API out. */
@NullMarked
package org.anxin.helpline.channel.telegram;

import org.jspecify.annotations.NullMarked;
