package org.anxin.helpline.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Segments;
import org.anxin.helpline.privacy.Erasure;
import org.anxin.helpline.privacy.Tombstones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Her wish to be forgotten: asked once, and done when she says the word again. Deleted is everything, also the message
 * that said so; the goodbye is said from memory.
 */
@Component
class Erasing {

    private static final String SURE = "erase-sure";
    private static final String GOODBYE = "erased";
    private static final Duration TO_DECIDE = Duration.ofMinutes(10);

    private final DialogLibrary dialogs;
    private final Erasure erasure;
    private final Tombstones tombstones;
    private final Farewell farewell;
    private final JdbcClient jdbc;

    Erasing(DialogLibrary dialogs, Erasure erasure, Tombstones tombstones, Farewell farewell, JdbcClient jdbc) {
        this.dialogs = dialogs;
        this.erasure = erasure;
        this.tombstones = tombstones;
        this.farewell = farewell;
        this.jdbc = jdbc;
    }

    void asked(Draft draft, InboundMessage message) {
        Locale language = draft.language();
        if (!justAsked(draft)) {
            draft.say(SURE, dialogs.text(SURE, language));
            return;
        }
        Optional<Runnable> goodbye = farewell.prepare(draft.conversation(), goodbye(language));
        // Before all others of hers, which have nothing to say.
        tombstones.lay(name(message.channel(), message.providerId()), language.toLanguageTag(), draft.now());
        erasure.erase(draft.conversation().person());
        draft.erased(goodbye.isPresent() ? List.of() : List.of(goodbye(language)));
        goodbye.ifPresent(farewell::afterCommit);
    }

    /** The goodbye once more, if this message was the one that erased everything; nothing, if it was erased by it. */
    Optional<Reply> repeated(InboundMessage message) {
        return tombstones
                .find(name(message.channel(), message.providerId()))
                .map(language ->
                        new Reply(language.isEmpty() ? List.of() : List.of(goodbye(Locale.forLanguageTag(language)))));
    }

    /** The question stands until something else is said, or time passes. */
    private boolean justAsked(Draft draft) {
        return jdbc.sql("""
                        select said = ? and created_at > ? from outbox where conversation = ? order by id desc limit 1
                        """)
                .params(
                        SURE,
                        Times.sql(draft.now().minus(TO_DECIDE)),
                        draft.conversation().id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private OutboundText goodbye(Locale language) {
        String text = dialogs.text(GOODBYE, language);
        return new OutboundText(0, text, Segments.of(text));
    }

    /** What a tombstone of that message is laid for. */
    static String name(String channel, String providerId) {
        return channel + "\n" + providerId;
    }
}
