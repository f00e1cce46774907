package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHelpline
class StatusIT {

    private static final StaffMember LI = new StaffMember(1, "li", "李姐", Set.of(Role.CASEWORKER));

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Test
    void she_asks_how_far_it_is_and_hears_it_in_plain_words() {
        Phone phone = new Phone(port);
        phone.text("你好");
        assertThat(phone.text("状态")).contains("现在没有在处理的事");
        phone.text("菜单");
        String receipt = phone.report("扣身份证");
        ReportId id = reports.queue().stream()
                .filter(one -> receipt.contains(one.alias()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(phone.text("进度")).contains("还没有人看");
        reports.take(id, LI);
        assertThat(phone.text("STATUS")).contains("已经有人在看");
        reports.close(id, LI, Outcome.ADVISED);
        assertThat(phone.text("状态")).contains("处理完了").doesNotContain("举报", "ADVISED");
    }
}
