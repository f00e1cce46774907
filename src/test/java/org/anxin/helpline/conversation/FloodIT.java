package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.Tables;
import org.anxin.helpline.privacy.Limit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningHelpline
class FloodIT {

    @LocalServerPort
    private int port;

    private final Tables tables;
    private Phone phone;

    FloodIT(@Autowired JdbcClient jdbc) {
        this.tables = new Tables(jdbc);
    }

    @BeforeEach
    void flood() {
        phone = new Phone(port);
        IntStream.range(0, Limit.PERSON.capacity()).forEach(n -> phone.text("菜单"));
    }

    @Test
    void who_floods_is_told_once_and_what_she_wrote_is_kept() {
        long before = tables.count("inbox");
        assertThat(phone.text("菜单")).contains("你发得太快了");
        assertThat(phone.text("老板拖欠工资")).isEmpty();
        assertThat(tables.count("inbox")).isEqualTo(before + 2);
    }

    @Test
    void danger_and_words_of_self_protection_are_read_before_the_limit() {
        phone.text("菜单");
        assertThat(phone.text("老板把我们关在宿舍里打人")).startsWith("有危险先自保");
        assertThat(phone.text("救命")).startsWith("有危险先自保");
        assertThat(phone.text("退订")).contains("不再给你发消息");
        assertThat(phone.text("清除")).contains("再发一次“清除”");
        assertThat(phone.text("清除")).contains("已删掉");
    }

    @Test
    void others_are_not_held_back() {
        phone.text("菜单");
        assertThat(new Phone(port).text("你好")).contains("1 现在有危险");
    }
}
