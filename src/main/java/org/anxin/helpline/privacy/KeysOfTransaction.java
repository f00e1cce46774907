package org.anxin.helpline.privacy;

import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys that a transaction has read, so that a turn reads its own once. Forgotten at its end, and at every step back
 * to a savepoint, which may have undone the making of a key.
 */
final class KeysOfTransaction implements TransactionSynchronization {

    private final Object reader;
    private final Map<String, OwnKey> keys = new HashMap<>();

    private KeysOfTransaction(Object reader) {
        this.reader = reader;
    }

    /** By binding; outside a transaction nothing is kept. */
    static Map<String, OwnKey> read(Object reader) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        var known = (KeysOfTransaction) TransactionSynchronizationManager.getResource(reader);
        if (known == null) {
            known = new KeysOfTransaction(reader);
            TransactionSynchronizationManager.bindResource(reader, known);
            TransactionSynchronizationManager.registerSynchronization(known);
        }
        return known.keys;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(reader);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(reader, this);
    }

    @Override
    public void savepointRollback(Object savepoint) {
        keys.clear();
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(reader);
    }
}
