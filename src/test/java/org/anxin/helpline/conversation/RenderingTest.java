package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anxin.helpline.conversation.Draft.Said;
import org.junit.jupiter.api.Test;

class RenderingTest {

    private static final SentMenu MENU = new SentMenu("7", "选哪个？", List.of("工资", "合同"));
    private static final Said ASKED = new Said("ask", MENU.numbered(), Optional.of(MENU));
    private static final Capabilities SMS = Capabilities.sms(1_600);
    private static final Capabilities BUTTONS = Capabilities.chat(4_096).withButtons(8);

    @Test
    void a_menu_is_numbered_lines_on_sms_and_buttons_where_there_are_some() {
        assertThat(Rendering.of(List.of(ASKED), SMS)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("选哪个？\n1 工资\n2 合同");
            assertThat(message.menu().map(SentMenu::id)).contains("7");
            assertThat(sent(message).buttons(SMS)).isEmpty();
        });
        assertThat(Rendering.of(List.of(ASKED), BUTTONS))
                .singleElement()
                .satisfies(message -> assertThat(sent(message).buttons(BUTTONS)).contains(MENU));
        Capabilities few = BUTTONS.withButtons(1);
        assertThat(Rendering.of(List.of(ASKED), few))
                .singleElement()
                .satisfies(message -> assertThat(sent(message).buttons(few)).isEmpty());
    }

    @Test
    void what_is_said_together_is_one_message_and_the_danger_card_stands_alone_in_front() {
        List<Said> said = List.of(new Said("danger-card", "打110"), new Said("hello", "你好。"), ASKED);
        assertThat(Rendering.of(said, SMS)).extracting(Said::key).containsExactly("danger-card", "hello ask");
        assertThat(Rendering.of(said, BUTTONS).getLast().menu().map(SentMenu::text))
                .contains("你好。\n选哪个？");
    }

    @Test
    void a_long_text_is_several_messages_and_the_last_has_the_menu() {
        SentMenu menu = new SentMenu("8", "很长的话。".repeat(100) + "选哪个？", MENU.labels());
        List<Said> messages = Rendering.of(List.of(new Said("long", menu.numbered(), Optional.of(menu))), SMS);
        assertThat(messages).hasSizeGreaterThan(1);
        assertThat(messages.subList(0, messages.size() - 1))
                .allSatisfy(message -> assertThat(message.menu()).isEmpty());
        assertThat(messages.getLast().text()).endsWith("选哪个？\n1 工资\n2 合同");
        assertThat(messages.getLast().menu()).isPresent();

        Capabilities small = Capabilities.chat(50).withButtons(8);
        Said last = Rendering.of(List.of(new Said("long", menu.numbered(), Optional.of(menu))), small)
                .getLast();
        assertThat(last.menu().map(SentMenu::text))
                .hasValueSatisfying(text -> assertThat(text).endsWith("选哪个？").hasSizeLessThanOrEqualTo(50));
    }

    private static OutboundText sent(Said said) {
        return new OutboundText(1, said.text(), 1, said.menu(), Locale.CHINESE, true);
    }
}
