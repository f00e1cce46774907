package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "举报要花钱吗",
                "会不会告诉老板是我说的",
                "这个电话多少钱？",
                "工资怎么算",
                "没签合同咋办",
                "what happens after I report?",
                "can my boss see this",
                "Is it free to complain"
            })
    void asks(String text) {
        assertThat(Question.isAsked(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"打人、扣身份证", "在昆明北站附近", "三个人", "吗", "?", "he beats the girls", "no"})
    void tells(String text) {
        assertThat(Question.isAsked(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "工资", "举报", "pay", "yes please"})
    void a_number_or_a_label_is_about_nothing(String text) {
        assertThat(Question.isSaidAtLength(text)).isFalse();
    }
}
