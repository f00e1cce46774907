package org.anxin.helpline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternScrubberTest {

    private final PatternScrubber scrubber = new PatternScrubber();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我身份证11010519491231002X被扣了 | 我身份证[id]被扣了",
                "证件 110105 19491231 002X | 证件 [id]",
                "打我电话13987650123 | 打我电话[phone]",
                "手机１３９ ８７６５ ０１２３ | 手机[phone]",
                "call +86 139-8765-0123 please | call [phone] please",
                "座机0871-63334444 | 座机[phone]",
                "一三九八七六五零一二三 | [phone]",
                "工资卡6222600260001072444 | 工资卡[card]",
                "4111 1111 1111 1111 | [card]",
                "车牌云A12345 | 车牌[plate]",
                "新能源云AD12345来接 | 新能源[plate]来接",
                "加微信xiaoli_1999 | 加微信[account]",
                "QQ号：123456 | QQ号:[account]",
                "my wechat is linda2020 ok | my wechat is [account] ok",
                "我叫李小红，在饭店 | 我叫[name],在饭店",
                "我叫小芳 | 我叫[name]",
                "老板是王大明。 | 老板是[name]。",
                "姓名：张三丰 | 姓名:[name]",
                "王老板打人 | [name]老板打人",
                "my name is Mary Ann and I work | my name is [name] and I work",
                "My name is xiaohong | My name is [name]",
                "the boss is called John Smith | the boss is called [name]",
                "住在北京路12号3单元501室 | [address]",
                "I live at 12 Green Lake Road | I live at [address]",
                "mail me a.b@example.com | mail me [account]"
            })
    void what_names_or_reaches_somebody_is_taken_out(String text, String scrubbed) {
        assertThat(scrubber.scrub(text)).contains(scrubbed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打110或12333,短信12110871",
                "拖欠工资3000元,三个月",
                "2026年11月没发工资",
                "他们不让我出门",
                "is it legal to keep my ID card?",
                "每天工作12小时"
            })
    void what_does_not_stays(String text) {
        assertThat(scrubber.scrub(text)).contains(text);
    }

    @Test
    void no_long_number_ever_stays_and_no_text_breaks_it() {
        Random random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append("0123456789 -()叫是我路号A王x.@".charAt(random.nextInt(24)));
            }
            assertThat(scrubber.scrub(text + "13987650123").orElse("")).doesNotContainPattern("\\d{11}");
        }
    }

    @Test
    void what_is_too_long_is_withheld() {
        assertThat(scrubber.scrub("是".repeat(30_000))).isEmpty();
        assertThat(scrubber.scrub("是".repeat(20_000))).isPresent();
    }
}
