package org.anxin.helpline.knowledge;

/**
 * How much each sign counts in finding an answer. Chosen on the questions kept for improving the search.
 *
 * @param pairs of neighbouring characters or words, against single ones
 * @param things meant, whatever the words
 * @param whole everything said in an answer, against the one question nearest
 * @param topic lift of an answer whose topic is certain
 * @param belonging score of an answer of a certain topic that shares nothing else
 * @param stranger share that is left to an answer for others, such as employers
 */
record Weights(float pairs, float things, float whole, double topic, double belonging, double stranger) {

    static final Weights USUAL = new Weights(0.6f, 4.5f, 0.8f, 3, 2, 0.7);
}
