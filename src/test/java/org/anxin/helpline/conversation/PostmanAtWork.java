package org.anxin.helpline.conversation;

import org.anxin.helpline.SettableClock;
import org.anxin.helpline.privacy.AddressVault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of sending need: messages come in, staff say something, the postman goes, and time is moved. */
abstract class PostmanAtWork {

    @Autowired
    Intake intake;

    @Autowired
    AddressVault vault;

    @Autowired
    Postman postman;

    @Autowired
    Gates gates;

    @Autowired
    Relay relay;

    @Autowired
    ChannelHealth health;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    /** @return the conversation it belongs to */
    final long received(InboundMessage message) {
        intake.receive(message);
        return jdbc.sql("select conversation from inbox where provider_id = ?")
                .param(message.providerId())
                .query(Long.class)
                .single();
    }

    final void staffSays(long her, String text) {
        transaction.executeWithoutResult(status -> relay.say(her, text));
    }

    final ChannelHealth.Status of(String channel) {
        return health.all().stream()
                .filter(status -> status.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }
}
