package org.anxin.helpline.understanding.model;

/** 64-bit hashes of pieces of text. At a million pieces, the odds of one collision are below one in ten million. */
final class Hashes {

    static final long NOTHING = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private Hashes() {}

    static long of(CharSequence text, int start, int end) {
        long hash = NOTHING;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    static long of(CharSequence text) {
        return of(text, 0, text.length());
    }

    static long with(long hash, long next) {
        return mixed(hash * PRIME + next);
    }

    static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
