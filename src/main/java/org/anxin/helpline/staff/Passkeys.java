package org.anxin.helpline.staff;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keys that staff's devices keep and that never leave them (WebAuthn). A device gives its key's signature only to our
 * own address and only after it knew its owner, by finger, face or PIN: so one is a password and a second step at once.
 */
public interface Passkeys {

    boolean has(StaffMember member);

    List<Passkey> of(StaffMember member);

    /** What a browser is asked for to make a passkey of hers. */
    Question offer(StaffMember member);

    /**
     * Keeps what the browser made.
     *
     * @param asked the question's {@link Question#asked}, which is to be used once
     * @param made the browser's answer, as JSON
     * @return false when it does not answer that question
     */
    boolean keep(StaffMember member, Serializable asked, String made, String label);

    /** @return false when she has no such passkey */
    boolean remove(StaffMember member, String id);

    /** What a browser is asked for to sign somebody in. */
    Question ask();

    /** Who signed the answer to that question; empty when nobody whom we know and let in did. */
    Optional<StaffMember> recognise(Serializable asked, String signed);

    /**
     * @param json for the browser
     * @param asked for the session, until the answer comes
     */
    record Question(String json, Serializable asked) {}

    /** @param id in base64, for addresses */
    record Passkey(String id, String label, Instant madeAt, Instant usedAt) {}
}
