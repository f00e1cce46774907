package org.anxin.helpline.storage;

import java.time.Duration;

/** Rights that one replica at a time has, such as that to a connection a provider allows once. Thread-safe. */
public interface Leases {

    /**
     * Takes the right, or prolongs it where this replica has it. Whoever wants to keep it asks again well before the
     * time is over.
     *
     * @return whether this replica has it now
     */
    boolean hold(String name, Duration time);

    /** Gives it back, if this replica has it. */
    void release(String name);
}
