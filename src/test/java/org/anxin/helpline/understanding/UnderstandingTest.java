package org.anxin.helpline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTest {

    private static final Understanding UNDERSTANDING = Understanding.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "老板把我们关在宿舍里",
                "她被鎖起來了",
                "他 在打我",
                "救命",
                "我不想活了",
                "我妹妹去打工以后联系不上了",
                "逼我陪客人睡觉",
                "今晚转走，说去缅甸",
                "小孩在里面干活还挨打",
                "同事触电了",
                "My friend is locked in",
                "he beats me every day",
                "they will sell her",
                "I want to die",
                "she is ＢＬＥＥＤＩＮＧ",
                "老板 locked us in 出不去"
            })
    void danger_is_read_as_danger(String text) {
        assertThat(UNDERSTANDING.of(text).severity()).isEqualTo(Severity.DANGER);
        assertThat(UNDERSTANDING.of(text).reasons()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你好",
                "我在打工",
                "老板打我电话叫我加班",
                "加班费怎么算",
                "合同没签怎么办",
                "门锁在哪里买",
                "上班要打卡吗",
                "老板失联，工资没发",
                "hello",
                "how much is the minimum wage",
                "white men at work",
                "nobody in danger",
                "my phone is locked",
                "",
                "   ",
                "12345"
            })
    void harmless_words_are_not(String text) {
        assertThat(UNDERSTANDING.of(text).severity()).isNotEqualTo(Severity.DANGER);
    }

    @ParameterizedTest
    @CsvSource({
        "老板扣了我的身份证, COERCION",
        "不让辞职, COERCION",
        "my boss kept my passport, COERCION",
        "老板拖欠三个月, BREACH",
        "怀孕了叫我走, BREACH",
        "最低工资是多少, INFORMATION"
    })
    void what_is_less_than_danger_has_its_level(String text, Severity severity) {
        assertThat(UNDERSTANDING.of(text).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "老板不发工资, CHINESE", "I need help, ENGLISH", "laoban bu fa gongzi, PINYIN", "1, UNKNOWN", "!!, UNKNOWN",
        "ကူညီပါ, BURMESE", "giúp tôi với được không, VIETNAMESE", "ຊ່ວຍ, LAO", "ช่วย, THAI",
                "老板 is not paying anything to me, MIXED"
    })
    void the_language_is_told_by_the_script(String text, Language language) {
        assertThat(UNDERSTANDING.of(text).language()).isEqualTo(language);
    }

    @Test
    void any_text_has_a_reading() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int[] points = random.ints(random.nextInt(60), 0, 0x1F9FF).toArray();
            assertThat(UNDERSTANDING.of(new String(points, 0, points.length)).language())
                    .isNotNull();
        }
        assertThat(UNDERSTANDING.of("被打".repeat(100_000)).severity()).isEqualTo(Severity.DANGER);
    }
}
