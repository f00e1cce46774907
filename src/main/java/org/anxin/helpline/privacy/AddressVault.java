package org.anxin.helpline.privacy;

import java.util.Optional;

/**
 * Holds reply addresses, encrypted, for as long as somebody may still be answered. Channels seal, the turn keeps, only
 * the sender opens.
 */
public interface AddressVault {

    /**
     * Normalises the address (phone numbers to E.164), turns it into a pseudonym and seals it. Stores nothing.
     *
     * @throws IllegalArgumentException when the address cannot be one of that channel; the message never repeats it
     */
    SealedAddress seal(Address address);

    /**
     * Gives somebody who was known by an earlier epoch's pseudonym the new one, everywhere. Joins the caller's
     * transaction; her address is forgotten until it is kept again.
     */
    void recognise(SealedAddress address);

    /** Remembers the address, replacing what was kept for that person and channel. Joins the caller's transaction. */
    void keep(SealedAddress address);

    /**
     * Keeps the number of somebody who did not write, such as staff, under a name that leads neither to the number nor
     * to what its owner ever wrote. Joins the caller's transaction.
     *
     * @throws IllegalArgumentException as {@link #seal}
     */
    Pseudonym keepApart(String channel, String number);

    /** The address of that person on that channel, or empty when it was destroyed or never kept. */
    Optional<Address> open(Pseudonym person, String channel);

    /** Whether {@link #open} would find one. */
    boolean keeps(Pseudonym person, String channel);

    /** Destroys every address of that person; afterwards nobody can write to her until she writes again. */
    void destroy(Pseudonym person);
}
