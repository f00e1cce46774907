package org.anxin.helpline.privacy;

import java.util.List;

/** Keyed tokens of words, so that sealed text can be looked up without being opened. Thread-safe. */
public interface SearchTokens {

    /** The token to keep for a word. Without the keys nobody can tell which word it is. */
    byte[] of(String word);

    /** The tokens a word may have been kept under: one for each key that was ever in use. */
    List<byte[]> candidates(String word);
}
