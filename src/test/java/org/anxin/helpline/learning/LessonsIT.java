package org.anxin.helpline.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHelpline
class LessonsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Courses courses;

    @Test
    void a_lesson_by_text_is_counted_with_what_was_learned_and_forgotten_with_her() {
        Phone phone = new Phone(port);
        phone.text("你好");
        assertThat(phone.text("5")).contains("3 证件、手机、工资卡");
        assertThat(phone.text("3")).contains("你觉得");
        for (String answer : List.of("1", "1", "继续")) {
            phone.text(answer);
        }
        assertThat(phone.text("1")).contains("你觉得");
        assertThat(phone.text("看完要当场还我")).contains("看可以，留不行").contains("再学一个");
        assertThat(courses.figures())
                .filteredOn(figures -> figures.lesson().equals("papers"))
                .singleElement()
                .satisfies(papers -> {
                    assertThat(papers.language().getLanguage()).isEqualTo("zh");
                    assertThat(papers.finished()).isOne();
                    assertThat(papers.gained()).isOne();
                });
        phone.text("清除");
        assertThat(phone.text("清除")).contains("已删掉这里的全部记录");
        assertThat(courses.figures()).noneMatch(figures -> figures.lesson().equals("papers") && figures.finished() > 0);
    }
}
