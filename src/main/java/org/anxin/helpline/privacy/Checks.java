package org.anxin.helpline.privacy;

import java.time.Instant;
import java.util.List;

/** What the house last found when it looked whether it keeps its promises. For staff. */
public interface Checks {

    /** The newest result of each check. */
    List<Check> latest();

    /**
     * @param name such as {@code residue}; pages have its words
     * @param detail numbers and names of tables, nothing of people
     */
    record Check(String name, Instant at, boolean passed, String detail) {}
}
