package org.anxin.helpline.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.Collectors;
import org.anxin.helpline.understanding.Reading.Entity;
import org.anxin.helpline.understanding.text.Normaliser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntitiesTest {

    private static final Entities ENTITIES = new Entities();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我在官渡区上班 | place:官渡区",
                "我在螺蛳湾附近 | place:螺蛳湾",
                "in Guandu, Kunming | place:官渡区 place:昆明",
                "near the bus station | place:bus station",
                "老板欠我三千块 | money:3000",
                "欠了 12,000 元 | money:12000",
                "两万五千块 | money:25000",
                "三千五块钱 | money:3500",
                "押金500 | money:500",
                "¥800 | money:800",
                "3,500 yuan | money:3500",
                "里面有十二个女孩 | count:12",
                "there are 8 girls inside | count:8",
                "她才十四岁 | age:14",
                "she is fifteen years old | age:15",
                "2026年11月3日去的 | date:2026-11-03",
                "明天走 | date:明天",
                "晚上八点半来接 | hour:20:30",
                "they come at 9:15 pm | hour:21:15",
                "微信号: anxin_2026 | wechat:anxin_2026",
                "加我qq 12345678 | qq:12345678",
                "打 138 0013 8000 | phone:13800138000",
                "0871-63100000 | phone:087163100000",
                "车牌云A·12345 | plate:云a12345",
                "11010519491231002X | id:11010519491231002x",
                "在鑫源电子厂干活 | employer:鑫源电子厂",
                "in a garment factory | employer:garment factory",
                "就在大树营对面旁边的房子 | place:大树营",
                "金龙足浴店和我们店 | employer:金龙足浴店",
                "去年3月5号到现在 | date:去年 date:3月5号"
            })
    void finds(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "我有一点不懂", "别人都走了", "13800138"})
    void does_not_find(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void tells_where_it_stood_in_the_original() {
        String text = "Ｉ \u200bwas paid ３０００ yuan 在官渡區";
        assertThat(ENTITIES.of(Normaliser.read(text)))
                .extracting(entity -> text.substring(entity.start(), entity.end()))
                .containsExactly("３０００ yuan", "官渡區");
    }

    /** A character that a shape may begin with and that is not in its list would be missed without a word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "三千块押金 工资2300 一月三号 上周五 今晚 凌晨三点半 十二个女孩 14岁 qq号12345678 wx anxin_2026 云a12345 +8613800138000",
                "tomorrow, yesterday, tonight, last monday, wednesday, on friday, saturday, next week, twelve girls, aged 15, "
                        + "nineteen years old, salary of 2000, zero men, one woman, four kids, six of us, eight people, ten workers",
                "月薪3000 底薪1500 罚款200 提成800 彩礼50000 欠我900 交了300 给我500 工价5000 扣了100 deposit 400 wage 600",
                "去年 前天 明早 昨晚 后天 这个月 下个星期天 礼拜六 周一 中午十二点 下午两点 半夜一点半 早上8:30 夜里十点"
            })
    void a_shape_looks_wherever_it_may_begin(String text) {
        assertThat(Entities.FINDERS).filteredOn(Shape.class::isInstance).allSatisfy(finder -> {
            Shape shape = (Shape) finder;
            Shape everywhere = new Shape(shape.type(), shape.pattern(), new BitSet(), shape.value());
            assertThat(shape.in(text)).isEqualTo(everywhere.in(text));
        });
    }

    private static String found(String text) {
        return ENTITIES.of(Normaliser.read(text)).stream()
                .map(EntitiesTest::brief)
                .collect(Collectors.joining(" "));
    }

    private static String brief(Entity entity) {
        return entity.type() + ":" + entity.value();
    }
}
