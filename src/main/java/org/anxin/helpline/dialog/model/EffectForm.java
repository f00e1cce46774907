package org.anxin.helpline.dialog.model;

import java.util.List;
import java.util.Map;

/**
 * What dialogs need to know of an effect, from {@code effects.yaml}.
 *
 * @param takes values a script may pass along
 * @param gives values that come back, with a sample of each for tests and the player
 */
public record EffectForm(String name, List<String> takes, Map<String, String> gives, Place place) {}
