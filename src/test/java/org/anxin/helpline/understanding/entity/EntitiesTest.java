package org.anxin.helpline.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

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
                "in a garment factory | employer:garment factory"
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

    private static String found(String text) {
        return ENTITIES.of(Normaliser.read(text)).stream()
                .map(EntitiesTest::brief)
                .collect(Collectors.joining(" "));
    }

    private static String brief(Entity entity) {
        return entity.type() + ":" + entity.value();
    }
}
