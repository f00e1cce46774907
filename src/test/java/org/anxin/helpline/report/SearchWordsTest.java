package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void chinese_is_kept_in_pairs_and_the_rest_in_words() {
        assertThat(SearchWords.of("小板桥的KTV 3号，Boss Li")).containsExactly("小板", "板桥", "桥的", "ktv", "3", "boss", "li");
    }

    @Test
    void full_width_letters_are_the_same_letters() {
        assertThat(SearchWords.of("ＫＴＶ")).containsExactly("ktv");
    }

    @Test
    void one_character_alone_is_no_word() {
        assertThat(SearchWords.of("她，!")).isEmpty();
    }
}
