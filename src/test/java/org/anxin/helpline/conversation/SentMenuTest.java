package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentMenuTest {

    private final SentMenu menu = new SentMenu("7", "选一个", List.of("工资", "举报"));

    @Test
    void a_pressed_button_tells_the_menu_and_the_number() {
        assertThat(SentMenu.pressed(menu.payload(2))).contains(new SentMenu.Pressed("7", "2"));
    }

    @Test
    void what_others_put_into_a_button_is_not_taken_for_ours() {
        assertThat(SentMenu.pressed("工资")).isEmpty();
        assertThat(SentMenu.pressed("menu:7:")).isEmpty();
        assertThat(SentMenu.pressed("menu:7:2:3")).isEmpty();
    }

    @Test
    void it_is_the_same_after_it_was_stored() {
        assertThat(SentMenu.fromJson(menu.toJson())).isEqualTo(menu);
    }
}
