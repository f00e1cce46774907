package org.anxin.helpline.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHelpline
class EmployersIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Pledges pledges;

    @Autowired
    private Requests requests;

    @Autowired
    private SelfChecks selfChecks;

    private Phone phone;

    @BeforeEach
    void employersMenu() {
        phone = new Phone(port);
        phone.text("你好");
        assertThat(phone.text("6")).contains("2 自查打分");
    }

    @Test
    void a_pledge_by_text_stands_in_the_register() {
        phone.text("4");
        phone.text("愿意");
        String reply = phone.text("云朵餐厅");
        assertThat(pledges.all())
                .filteredOn(pledge -> pledge.company().filter("云朵餐厅"::equals).isPresent())
                .singleElement()
                .satisfies(pledge -> assertThat(reply)
                        .contains(pledge.number(), pledge.signedOn().toString()));
    }

    @Test
    void a_request_by_text_waits_for_staff() {
        for (String answer : List.of("5", "2", "周三下午")) {
            phone.text(answer);
        }
        assertThat(phone.text("王店长")).contains("他们会联系你");
        assertThat(requests.open())
                .anySatisfy(request -> assertThat(request.contact()).contains("王店长"));
    }

    @Test
    void nothing_is_left_of_an_employer_who_wants_to_be_forgotten() {
        for (String answer : List.of("4", "愿意", "风筝饭馆", "菜单", "6", "5", "1", "月底", "赵老板 0871")) {
            phone.text(answer);
        }
        phone.text("清除");
        assertThat(phone.text("清除")).contains("已删掉这里的全部记录");
        assertThat(pledges.all()).noneMatch(pledge -> pledge.company().equals(Optional.of("风筝饭馆")));
        assertThat(requests.open()).noneMatch(request -> request.contact().equals(Optional.of("赵老板 0871")));
    }

    @Test
    void a_self_check_by_text_ends_with_a_score_and_the_law_for_what_is_not_kept() {
        long before = selfChecks.figures().done();
        phone.text("2");
        for (int question = 1; question < Check.values().length; question++) {
            phone.text(question == Check.ID_BACK.ordinal() + 1 ? "2" : "1");
        }
        assertThat(phone.text("1")).contains("94分", "有1样关键的没做到", "还有几样");
        assertThat(phone.text("继续")).contains("劳动合同法第84条").contains("接下来");
        assertThat(selfChecks.figures().done()).isEqualTo(before + 1);
    }
}
