package org.anxin.helpline.conversation;

import java.util.Optional;
import org.anxin.helpline.privacy.AddressVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The last word to somebody whose rows are gone, where a channel cannot answer at once. Her address is read before it
 * is destroyed and lives in memory until the word has left: it is tried once, for nothing is kept to try again with.
 */
@Component
class Farewell {

    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    private final Senders senders;
    private final AddressVault vault;

    Farewell(Senders senders, AddressVault vault) {
        this.senders = senders;
        this.vault = vault;
    }

    /** @return how to say it, or empty where the answer to her message carries it */
    Optional<Runnable> prepare(Conversation conversation, OutboundText text) {
        String channel = conversation.channel();
        if (senders.capabilities(channel).inlineReplies() > 0) {
            return Optional.empty();
        }
        return Optional.of(senders.of(channel)
                .flatMap(sender -> vault.open(conversation.person(), channel)
                        .map(address -> (Runnable) () -> sender.send(address, text)))
                .orElse(() -> {}));
    }

    void afterCommit(Runnable word) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("farewell").start(() -> said(word));
            }
        });
    }

    private static void said(Runnable word) {
        try {
            word.run();
        } catch (RuntimeException e) {
            LOG.warn("A goodbye could not be said: {}", e.getClass().getSimpleName());
        }
    }
}
