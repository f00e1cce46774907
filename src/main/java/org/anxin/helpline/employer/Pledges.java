package org.anxin.helpline.employer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The register of employers who gave the five promises of better self-monitoring. */
public interface Pledges {

    /** Newest first. */
    List<Pledge> all();

    long count();

    /**
     * @param number such as {@code 2026-0012}, as the employer was told it
     * @param company what the employer called itself, if it did
     */
    record Pledge(String number, LocalDate signedOn, Optional<String> company) {}
}
