package org.anxin.helpline.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anxin.helpline.conversation.Draft.Said;
import org.anxin.helpline.conversation.OutboundText.Button;

/** Makes messages that a channel can carry out of what a turn says. */
final class Rendering {

    private static final String DANGER_CARD = "danger-card";

    private Rendering() {}

    /** In order, each no longer than the channel allows; the last part of a text has its menu. */
    static List<Piece> of(List<Said> said, Capabilities channel) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece whole : joined(said.stream().map(one -> whole(one, channel)).toList(), channel)) {
            List<String> parts = channel.parts(whole.text());
            for (int i = 0; i < parts.size(); i++) {
                boolean last = i == parts.size() - 1;
                pieces.add(new Piece(whole.key(), parts.get(i), last ? whole.buttons() : List.of()));
            }
        }
        return pieces;
    }

    private static Piece whole(Said said, Capabilities channel) {
        int choices = said.menu().size();
        if (choices == 0 || choices > channel.buttons()) {
            return new Piece(said.key(), said.rendered(), List.of());
        }
        List<Button> buttons = IntStream.range(0, choices)
                .mapToObj(i -> new Button(said.menu().get(i).label(), Integer.toString(i + 1), said.menuId()))
                .toList();
        return new Piece(said.key(), said.text(), buttons);
    }

    /** One message instead of several, so that they cannot overtake each other; the danger card stays by itself. */
    private static List<Piece> joined(List<Piece> pieces, Capabilities channel) {
        List<Piece> joined = new ArrayList<>();
        for (Piece next : pieces) {
            Piece last = joined.isEmpty() ? null : joined.getLast();
            boolean free = last != null
                    && !last.key().equals(DANGER_CARD)
                    && !next.key().equals(DANGER_CARD)
                    && last.buttons().isEmpty();
            String both = free ? last.text() + "\n" + next.text() : "";
            if (free && channel.parts(both).size() == 1) {
                joined.removeLast();
                joined.add(new Piece(last.key() + " " + next.key(), both, next.buttons()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /**
     * One message of a turn.
     *
     * @param key the keys of the texts in it
     * @param buttons below it; empty where its text has the menu as numbered lines
     */
    record Piece(String key, String text, List<Button> buttons) {

        Piece {
            buttons = List.copyOf(buttons);
        }

        /** As it reads where no buttons can be seen. */
        String readable() {
            StringBuilder lines = new StringBuilder(text);
            buttons.forEach(button ->
                    lines.append('\n').append(button.reply()).append(' ').append(button.label()));
            return lines.toString();
        }

        @Override
        public String toString() {
            return "Piece[" + key + "]";
        }
    }
}
