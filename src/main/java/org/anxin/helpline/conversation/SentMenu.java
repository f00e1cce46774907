package org.anxin.helpline.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.Effect;
import tools.jackson.databind.json.JsonMapper;

/**
 * The menu of a message, for channels that show buttons instead of numbered lines.
 *
 * @param id to be given back with a reply
 * @param text without the numbered lines
 * @param labels of the choices, in the order of their numbers
 */
public record SentMenu(String id, String text, List<String> labels) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PRESSED = Pattern.compile("menu:([^:]{1,40}):(\\d{1,2})");

    public SentMenu {
        labels = List.copyOf(labels);
    }

    static Optional<SentMenu> of(Effect.Say say) {
        return say.menu().isEmpty()
                ? Optional.empty()
                : Optional.of(new SentMenu(
                        say.id(),
                        say.text(),
                        say.menu().stream().map(Effect.Option::label).toList()));
    }

    SentMenu after(String before) {
        return new SentMenu(id, before + "\n" + text, labels);
    }

    /** The text with its choices as numbered lines. */
    String numbered() {
        StringBuilder lines = new StringBuilder(text);
        for (int i = 0; i < labels.size(); i++) {
            lines.append('\n').append(i + 1).append(' ').append(labels.get(i));
        }
        return lines.toString();
    }

    static SentMenu fromJson(String json) {
        return JSON.readValue(json, SentMenu.class);
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** What a button sends back when it is pressed: at most 48 characters, without a word of the menu. */
    public String payload(int number) {
        return "menu:" + id + ":" + number;
    }

    /** What a pressed button says, if the payload is one of ours. */
    public static Optional<Pressed> pressed(String payload) {
        Matcher matcher = PRESSED.matcher(payload);
        return matcher.matches() ? Optional.of(new Pressed(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "SentMenu[" + id + "]";
    }

    /**
     * A button that was pressed.
     *
     * @param menu the menu's id, for {@link InboundMessage#menu()}
     * @param text the number of the choice, for {@link InboundMessage#text()}
     */
    public record Pressed(String menu, String text) {}
}
