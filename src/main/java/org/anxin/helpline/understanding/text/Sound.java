package org.anxin.helpline.understanding.text;

/**
 * One unit of a text as it is heard: a syllable, or a Latin word or number that is no pinyin.
 *
 * @param written the Han character, or the whole Latin word or number; a joined pinyin word gives it to its first unit
 * @param heard the toneless syllable with the south-western sounds merged, or the word itself
 * @param said the toneless syllable as it is spelled, or the word itself
 * @param start where what was written begins in the normalised text
 * @param end one past its last unit
 * @param han whether it was written as a Han character
 */
public record Sound(String written, String heard, String said, int start, int end, boolean han) {}
