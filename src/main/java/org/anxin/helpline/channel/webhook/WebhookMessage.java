package org.anxin.helpline.channel.webhook;

import java.util.List;
import java.util.stream.IntStream;
import org.anxin.helpline.conversation.Capabilities;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SentMenu;

/**
 * A message to a person, as the front gets it.
 *
 * @param id ours, given back in a {@code message.status}
 * @param text to show; where there are buttons, without the choices
 * @param buttons to show below it
 */
record WebhookMessage(String id, String text, List<Button> buttons, String language) {

    static WebhookMessage of(OutboundText text, Capabilities channel) {
        return new WebhookMessage(
                Long.toString(text.id()),
                text.buttons(channel).map(SentMenu::text).orElse(text.text()),
                text.buttons(channel).map(WebhookMessage::buttons).orElse(List.of()),
                text.language().toLanguageTag());
    }

    private static List<Button> buttons(SentMenu menu) {
        return IntStream.rangeClosed(1, menu.labels().size())
                .mapToObj(number -> new Button(menu.labels().get(number - 1), menu.payload(number)))
                .toList();
    }

    @Override
    public String toString() {
        return "WebhookMessage[" + id + "]";
    }

    /** @param payload comes back as {@code button} when it is pressed */
    record Button(String label, String payload) {}
}
