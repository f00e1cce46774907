package org.anxin.helpline.console;

import org.anxin.helpline.staff.AccountChanged;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whoever lost a right does not keep it until she signs out: her sessions end, on every replica. */
@Component
class EndedSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    EndedSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener
    void accountChanged(AccountChanged event) {
        sessions.findByPrincipalName(event.username()).keySet().forEach(sessions::deleteById);
    }
}
