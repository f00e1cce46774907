package org.anxin.helpline.dialog.check;

import java.util.ArrayDeque;
import java.util.Deque;

/** Messages on their way through a provider that may fail: what it refuses stays, in order, and is tried again. */
final class Outbox {

    private final Deque<String> waiting = new ArrayDeque<>();
    private int failures;
    private int delivered;

    void failing(int times) {
        failures = times;
    }

    void add(String key) {
        waiting.add(key);
        deliver();
    }

    /** Sends what waits until the provider refuses one. */
    void deliver() {
        while (!waiting.isEmpty()) {
            if (failures > 0) {
                failures--;
                return;
            }
            waiting.remove();
            delivered++;
        }
    }

    int delivered() {
        return delivered;
    }

    int waiting() {
        return waiting.size();
    }
}
