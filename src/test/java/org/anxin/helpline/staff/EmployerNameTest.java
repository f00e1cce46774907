package org.anxin.helpline.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployerNameTest {

    @ParameterizedTest
    @CsvSource({
        "昆明市好运来餐饮管理有限公司, 好运来",
        "云南好运来实业集团股份有限公司, 好运来",
        "好运来, 好运来",
        "昆明有限公司, 昆明",
        "好运来（昆明）餐饮有限公司, 好运来",
        "ＡＢＣ Trading Co. Ltd., abc trading",
        "Lucky Star, lucky star"
    })
    void a_firm_is_known_by_what_is_between_the_city_and_the_legal_form(String name, String core) {
        assertThat(EmployerName.core(name)).isEqualTo(core);
    }
}
