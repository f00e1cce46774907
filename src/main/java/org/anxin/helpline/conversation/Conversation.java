package org.anxin.helpline.conversation;

import org.anxin.helpline.dialog.Session;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.understanding.Severity;

/** A person's thread on one channel, as its row says. */
record Conversation(long id, String channel, Pseudonym person, Session session, Owner owner, Severity peak) {

    Conversation with(Session newSession) {
        return new Conversation(id, channel, person, newSession, owner, peak);
    }

    Conversation after(Owner.Change change) {
        return new Conversation(id, channel, person, session, owner.after(change), peak);
    }

    Conversation raisedTo(Severity severity) {
        return new Conversation(id, channel, person, session, owner, peak.max(severity));
    }

    @Override
    public String toString() {
        return "Conversation[" + id + "]";
    }
}
