package org.anxin.helpline.channel.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.message.Media;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The messages that Twilio has of us. Calls fail as the SDK's do. */
final class TwilioList {

    private static final long PAGE = 500;

    /** So many are looked at in one go when old ones are cleared away. */
    private static final int MOST = 5_000;

    private final TwilioRestClient client;
    private final TwilioSettings settings;

    TwilioList(TwilioRestClient client, TwilioSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /**
     * What was written since then, the oldest first. Read without a filter: what still waits to be sent at Twilio has
     * no date it was sent.
     */
    List<Message> since(Instant since) {
        List<Message> found = new ArrayList<>();
        for (Message message : Message.reader().setPageSize(PAGE).read(client)) {
            if (message.getDateCreated() == null) {
                continue;
            }
            if (message.getDateCreated().toInstant().isBefore(since)) {
                break;
            }
            if (ours(message)) {
                found.add(message);
            }
        }
        return found.reversed();
    }

    List<Message> before(Instant before) {
        List<Message> found = new ArrayList<>();
        Message.reader()
                .setDateSentBefore(before.atZone(ZoneOffset.UTC))
                .setPageSize(PAGE)
                .limit(MOST)
                .read(client)
                .forEach(message -> {
                    if (ours(message)) {
                        found.add(message);
                    }
                });
        return found;
    }

    /** The words and the pictures. */
    void redact(Message message) {
        clearMedia(message);
        Message.updater(message.getSid()).setBody("").update(client);
    }

    void delete(Message message) {
        clearMedia(message);
        Message.deleter(message.getSid()).delete(client);
    }

    private void clearMedia(Message message) {
        if (message.getNumMedia() != null && !message.getNumMedia().equals("0")) {
            Media.reader(message.getSid())
                    .read(client)
                    .forEach(media ->
                            Media.deleter(message.getSid(), media.getSid()).delete(client));
        }
    }

    /** With a Messaging Service the account is taken to be the helpline's own. */
    private boolean ours(Message message) {
        String from = String.valueOf(message.getFrom());
        String to = String.valueOf(message.getTo());
        boolean whatsapp = isWhatsapp(message);
        String number = whatsapp ? WhatsappSender.PREFIX + settings.whatsappFrom() : settings.from();
        return number == null && settings.messagingServiceSid() != null || from.equals(number) || to.equals(number);
    }

    static boolean isWhatsapp(Message message) {
        return String.valueOf(message.getTo()).startsWith(WhatsappSender.PREFIX);
    }
}
