package org.anxin.helpline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {

    private static final Understanding UNDERSTANDING = Understanding.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000\u0001\u0002\u001b[31m",
                "\u200b\u200c\u200d\ufeff",
                "\u202e\u0645\u0631\u062d\u0628\u0627\u202c",
                "😭😭😭🆘",
                "👩‍👩‍👧‍👦🏳️‍🌈",
                "\ud83d",
                "\ude00 救命 \ud83d",
                "e\u0301\u0301\u0301\u0301",
                "ﷺﷺﷺ",
                "½ ¼ ㍿ ㎡",
                "\uffff\ufffe",
                "İI ıi ß"
            })
    void any_text_has_a_reading(String text) {
        Reading reading = UNDERSTANDING.of(text);
        assertThat(reading.confidence()).isBetween(0.0, 1.0);
        assertThat(reading.entities())
                .allSatisfy(entity -> assertThat(entity.start()).isBetween(0, text.length()));
    }

    @Test
    void an_enormous_text_has_a_reading() {
        assertThat(UNDERSTANDING.of("我被老板打了 ".repeat(15_000)).severity()).isEqualTo(Severity.DANGER);
        assertThat(UNDERSTANDING.of("a".repeat(100_000)).severity()).isEqualTo(Severity.INFORMATION);
        assertThat(UNDERSTANDING.of("xian".repeat(25_000)).language()).isEqualTo(Language.PINYIN);
        assertThat(UNDERSTANDING.of("一".repeat(100_000)).language()).isEqualTo(Language.CHINESE);
    }

    @Test
    void random_bytes_have_a_reading() {
        Random random = new Random(20_261_126);
        for (int i = 0; i < 300; i++) {
            char[] units = new char[random.nextInt(400)];
            IntStream.range(0, units.length).forEach(at -> units[at] = (char) random.nextInt(0x10000));
            assertThat(UNDERSTANDING.of(new String(units)).reasons()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "被 关 起 来 了",
                "老板把我們關在宿舍裡",
                "bei guan qi lai le",
                "ＬＯＣＫＥＤ　ＩＮ",
                "我不*想*活*了",
                "被\u200b打\u200b了",
                "救命啊啊啊啊啊",
                "heeeelp they will kiiiill me, save me"
            })
    void spacing_spelling_and_width_hide_no_danger(String text) {
        assertThat(UNDERSTANDING.of(text).severity()).isEqualTo(Severity.DANGER);
    }

    @Test
    void threads_share_it() throws InterruptedException, ExecutionException {
        List<String> texts =
                List.of("老板把我们关在宿舍里", "工资三个月没发", "what is the minimum wage", "ta men ba shou ji shou zou le");
        Map<String, Reading> alone = texts.stream().collect(Collectors.toMap(text -> text, UNDERSTANDING::of));
        Callable<Boolean> same = () -> IntStream.range(0, 500).allMatch(i -> {
            String text = texts.get(i % texts.size());
            return UNDERSTANDING.of(text).equals(alone.get(text));
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> all : threads.invokeAll(java.util.Collections.nCopies(8, same))) {
                assertThat(all.get()).isTrue();
            }
        }
    }
}
