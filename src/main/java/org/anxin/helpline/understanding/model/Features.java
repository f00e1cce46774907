package org.anxin.helpline.understanding.model;

/**
 * The pieces of one text that a feature space knows, ascending, with their values; last the one that every text has.
 */
public record Features(int[] ids, float[] values) {

    boolean isEmpty() {
        return ids.length == 1;
    }

    /** What OpenNLP calls a context. */
    String[] names() {
        String[] names = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            names[i] = Integer.toString(ids[i]);
        }
        return names;
    }
}
