package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistrictsTest {

    private final Districts districts = new Districts();

    @Test
    void the_closest_name_counts() {
        assertThat(districts.of("昆明官渡小板桥的饭店")).contains("昆明市官渡区");
        assertThat(districts.of("昆明")).contains("昆明市");
        assertThat(districts.of("a shop in Chenggong")).contains("昆明市呈贡区");
        assertThat(districts.of("不知道")).isEmpty();
    }
}
