package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHoursTest {

    @ParameterizedTest
    @CsvSource({
        "晚上8点后, 20:00, 19:59",
        "晚上八点半以后, 20:30, 20:29",
        "下午3点以前, 14:59, 15:00",
        "8点到10点, 09:59, 10:00",
        "20:00-22:00, 21:59, 22:00",
        "晚上9点, 22:59, 23:00",
        "中午, 12:30, 14:00",
        "上午, 09:00, 13:00",
        "after 8 pm, 20:00, 12:00",
        "between 9 am and 11 am, 10:00, 11:00",
        "in the evening, 19:00, 18:59",
        "十二点后, 12:00, 11:59"
    })
    void hours_are_read(String words, LocalTime open, LocalTime shut) {
        assertThat(opens(words, open)).isTrue();
        assertThat(opens(words, shut)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"随时", "any time", "", "看情况", "周末", "3"})
    void words_without_hours_bind_nobody(String words) {
        assertThat(SafeHours.outside(words)).isEmpty();
    }

    private static boolean opens(String words, LocalTime time) {
        var now = LocalDate.of(2026, 11, 24)
                .atTime(time)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        return SafeHours.outside(words).orElseThrow().after(now).equals(now);
    }
}
