package org.anxin.helpline.dialog;

import java.util.Map;
import java.util.Optional;

/**
 * One script as loaded.
 *
 * @param steps in the order written
 * @param leave the step that runs when the person goes away half-way, if there is one
 */
record Dialog(String name, int version, String first, Map<String, Step> steps, Optional<String> leave) {}
