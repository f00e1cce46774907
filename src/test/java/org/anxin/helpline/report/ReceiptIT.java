package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.Tables;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.StaffMember;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningHelpline
class ReceiptIT {

    private static final Pattern NUMBER = Pattern.compile("回执 (\\d{4} \\d{4} \\d{4} \\d{4})");

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AddressVault vault;

    private final Tables tables;
    private Phone phone;
    private StaffMember staff;
    private String number;

    ReceiptIT(@Autowired JdbcClient jdbc) {
        this.tables = new Tables(jdbc);
    }

    @BeforeEach
    void filed() {
        phone = new Phone(port);
        staff = accounts.find("anxin").orElseThrow().member();
        Matcher told = NUMBER.matcher(phone.report("扣身份证"));
        assertThat(told.find()).isTrue();
        number = told.group(1);
    }

    @Test
    void her_report_follows_her_to_another_phone_and_the_old_one_is_written_to_no_more() {
        Phone other = new Phone(port);
        assertThat(other.text("RECEIPT " + number.replace(" ", ""))).contains("report");
        other.text("中文");
        var report = newest();
        reports.answer(report.id(), staff, "收到了");
        Awaitility.await().untilAsserted(() -> assertThat(other.thread()).last().isEqualTo("【工作人员】收到了"));
        assertThat(phone.thread()).noneMatch(line -> line.contains("收到了"));
        assertThat(address(phone)).isFalse();
        other.text("我换手机了");
        assertThat(reports.find(report.id()).orElseThrow().timeline())
                .extracting(Reports.Entry::what)
                .contains("moved", "person-wrote");
    }

    @Test
    void a_wrong_number_finds_nothing_and_after_five_tries_not_even_the_right_one_does() {
        Phone other = new Phone(port);
        for (int tried = 0; tried < 5; tried++) {
            assertThat(other.text("回执 1111 2222 3333 444" + tried)).contains("没有找到");
        }
        assertThat(other.text("回执 " + number)).contains("次数太多");
        assertThat(new Phone(port).text("回执：" + number)).contains("找到你的举报了");
    }

    @Test
    void the_number_lies_nowhere_in_the_clear() {
        String digits = number.replace(" ", "");
        assertThat(tables.names())
                .allSatisfy(table ->
                        assertThat(tables.rows(table)).noneMatch(row -> row.contains(digits) || row.contains(number)));
    }

    @Test
    void who_erases_takes_the_receipt_with_her() {
        phone.text("清除");
        phone.text("清除");
        assertThat(new Phone(port).text("回执 " + number)).contains("没有找到");
    }

    private boolean address(Phone of) {
        var sealed = vault.seal(new Address("simulator", of.number()));
        return vault.open(sealed.person(), "simulator").isPresent();
    }

    private Reports.Summary newest() {
        return reports.queue().stream()
                .max(Comparator.comparing(summary -> summary.id().value()))
                .orElseThrow();
    }
}
