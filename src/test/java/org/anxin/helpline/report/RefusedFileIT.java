package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.anxin.helpline.channel.StubbedProvider;
import org.anxin.helpline.channel.twilio.TwilioCall;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RefusedFileIT extends StubbedProvider {

    private static final StaffMember LI = new StaffMember(1, "li", "李姐", Set.of(Role.CASEWORKER));

    @Autowired
    private Reports reports;

    @Autowired
    private Handling handling;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void staff_see_that_a_picture_came_and_that_nobody_has_it() {
        String hers = "+86138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        TwilioCall.text(port, hers, sid(), "救命，老板把我们锁在里面");
        ReportId report = new ReportId(
                jdbc.sql("select max(id) from report").query(Long.class).single());
        handling.takeOver(report, LI);
        Map<String, String> picture = TwilioCall.message(hers, sid(), "");
        picture.put("NumMedia", "1");
        picture.put("MediaUrl0", "https://example.invalid/picture");
        picture.put("MediaContentType0", "image/jpeg");
        assertThat(TwilioCall.post(port, TwilioCall.MESSAGES, picture, TwilioCall.TOKEN)
                        .body())
                .contains("看不到图片");
        Reports.Report found = reports.find(report).orElseThrow();
        assertThat(found.timeline().getLast().what()).isEqualTo("file-refused");
        assertThat(found.timeline().getLast().text()).isEmpty();
        assertThat(found.summary().unread()).isTrue();
    }

    private static String sid() {
        return "SM%032x".formatted(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
    }
}
