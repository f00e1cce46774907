package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.report.Referrals.Consent;
import org.anxin.helpline.report.Referrals.Partner;
import org.anxin.helpline.report.Referrals.Status;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHelpline
class ReferralsIT {

    private static final StaffMember LI = new StaffMember(1, "li", "李姐", Set.of(Role.CASEWORKER));

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Referrals referrals;

    @Autowired
    private CaseFiles files;

    private Reports.Summary report;

    @BeforeEach
    void aReport() {
        String receipt = new Phone(port).report("老板娘扣了身份证");
        report = reports.queue().stream()
                .filter(one -> receipt.contains(one.alias()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void by_default_none_of_her_words_and_no_name_is_passed_on() {
        assertThat(files.read(report.id(), LI).orElseThrow().summary())
                .contains("3")
                .doesNotContain("老板娘", "北京路", "随时", report.alias());
    }

    @Test
    void nothing_is_passed_on_without_her_consent_unless_she_is_in_danger() {
        assertThatThrownBy(() -> referrals.refer(report.id(), LI, Partner.POLICE, Consent.NOT_GIVEN, "x"))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("consent");
        assertThatThrownBy(() -> referrals.refer(report.id(), LI, Partner.POLICE, Consent.DANGER, "x"))
                .isInstanceOf(CaseRefused.class);
        assertThat(referrals.of(report.id())).isEmpty();
    }

    @Test
    void what_was_sent_is_kept_and_what_became_of_it_followed() {
        referrals.refer(report.id(), LI, Partner.LABOUR_INSPECTION, Consent.GIVEN, "三个人，身份证被扣");
        var sent = referrals.of(report.id()).getFirst();
        assertThat(sent.text()).isEqualTo("三个人，身份证被扣");
        assertThat(reports.find(report.id()).orElseThrow().summary().state()).isEqualTo(CaseState.REFERRED);
        assertThatThrownBy(() -> referrals.answered(report.id(), LI, sent.id(), Status.DONE))
                .isInstanceOf(CaseRefused.class);
        referrals.answered(report.id(), LI, sent.id(), Status.ACCEPTED);
        referrals.answered(report.id(), LI, sent.id(), Status.DONE);
        assertThat(referrals.of(report.id()).getFirst().status()).isEqualTo(Status.DONE);
    }

    @Test
    void one_is_rejected_or_revoked_and_that_is_its_end() {
        for (Status end : Set.of(Status.REJECTED, Status.REVOKED)) {
            referrals.refer(report.id(), LI, Partner.LEGAL_AID, Consent.GIVEN, "三个人");
            var sent = referrals.of(report.id()).getLast();
            referrals.answered(report.id(), LI, sent.id(), end);
            assertThat(referrals.of(report.id()).getLast().status()).isEqualTo(end);
            assertThatThrownBy(() -> referrals.answered(report.id(), LI, sent.id(), Status.ACCEPTED))
                    .isInstanceOf(CaseRefused.class)
                    .hasMessageContaining("state");
        }
    }
}
