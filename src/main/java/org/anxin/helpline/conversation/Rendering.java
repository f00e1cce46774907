package org.anxin.helpline.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.conversation.Draft.Said;

/** Makes messages that a channel can carry out of what a turn says. */
final class Rendering {

    private Rendering() {}

    /** In order, each no longer than the channel allows; the last part of a text has its menu. */
    static List<Said> of(List<Said> said, Capabilities channel) {
        List<Said> messages = new ArrayList<>();
        for (Said whole : joined(said, channel)) {
            messages.addAll(parts(whole, channel));
        }
        return messages;
    }

    private static List<Said> parts(Said whole, Capabilities channel) {
        Optional<SentMenu> buttons = whole.menu().filter(channel::shows);
        List<String> texts = channel.parts(buttons.map(SentMenu::text).orElse(whole.text()));
        List<Said> parts = new ArrayList<>();
        for (String text : texts.subList(0, Math.max(0, texts.size() - 1))) {
            parts.add(new Said(whole.key(), text));
        }
        String last = texts.isEmpty() ? "" : texts.getLast();
        Optional<SentMenu> menu = whole.menu().map(one -> new SentMenu(one.id(), last, one.labels()));
        parts.add(new Said(
                whole.key(), buttons.isPresent() ? menu.map(SentMenu::numbered).orElse(last) : last, menu));
        return parts;
    }

    /** One message instead of several, so that they cannot overtake each other; the danger card stays by itself. */
    private static List<Said> joined(List<Said> said, Capabilities channel) {
        List<Said> joined = new ArrayList<>();
        for (Said next : said) {
            Said last = joined.isEmpty() ? null : joined.getLast();
            boolean free = last != null
                    && last.menu().isEmpty()
                    && !last.key().equals(Draft.DANGER_CARD)
                    && !next.key().equals(Draft.DANGER_CARD);
            if (free && channel.parts(last.text() + "\n" + next.text()).size() == 1) {
                joined.removeLast();
                joined.add(new Said(
                        last.key() + " " + next.key(),
                        last.text() + "\n" + next.text(),
                        next.menu().map(menu -> menu.after(last.text()))));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
