package org.anxin.helpline.dialog.model;

import java.util.Map;
import java.util.Optional;

/**
 * The texts of one file.
 *
 * @param translates by key, the fingerprint of the source that was translated; empty in the source language
 */
public record Texts(String file, Map<String, Text> byKey, Map<String, String> translates) {

    public Optional<Text> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
