package org.anxin.helpline.privacy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not asked for the longest, so that a flood cannot fill the memory. */
final class LeastRecent {

    private static final float LOAD = 0.75f;

    private LeastRecent() {}

    static <K, V> Map<K, V> map(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(most / 8, LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }
}
