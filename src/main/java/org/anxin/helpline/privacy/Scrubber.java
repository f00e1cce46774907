package org.anxin.helpline.privacy;

import java.util.Optional;

/**
 * Takes out of a text what names or reaches somebody, before it leaves the house: exports, candidates for training.
 * Thread-safe.
 */
public interface Scrubber {

    /** The text with marks such as {@code [phone]} in place of what was found; empty where that could not be done. */
    Optional<String> scrub(String text);
}
