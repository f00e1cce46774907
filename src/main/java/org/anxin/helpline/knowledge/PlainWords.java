package org.anxin.helpline.knowledge;

import java.util.Map;
import java.util.Set;

/**
 * What the reading level of texts is checked against.
 *
 * @param bureaucratic words not to use in Chinese, with the plain ones for each
 * @param hardEnglish answers whose English may read above the grade, each with the reason
 * @param topics labels an answer may have, and of which each needs one
 */
record PlainWords(Map<String, String> bureaucratic, Map<String, String> hardEnglish, Set<String> topics) {}
