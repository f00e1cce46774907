package org.anxin.helpline.conversation;

import java.time.Clock;
import org.anxin.helpline.dialog.Input;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A timer's turn: nobody wrote, but time passed. */
@Component
class Waking {

    private final Conversations conversations;
    private final Performing performing;
    private final Committing committing;
    private final Clock clock;

    Waking(Conversations conversations, Performing performing, Committing committing, Clock clock) {
        this.conversations = conversations;
        this.performing = performing;
        this.committing = committing;
        this.clock = clock;
    }

    @Transactional
    public void wake(long id, String token) {
        conversations.lock(id).ifPresent(conversation -> {
            Draft draft = new Draft(conversation, "", clock.instant());
            performing.guarded(draft, () -> performing.feed(draft, new Input.Elapsed(token)));
            committing.store(draft, null);
        });
    }
}
