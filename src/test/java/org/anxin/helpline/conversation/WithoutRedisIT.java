package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.report.Reports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

@RunningHelpline
@DirtiesContext
class WithoutRedisIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private ApplicationContext context;

    @Test
    void texts_are_answered_and_reports_filed_when_redis_is_gone() throws Exception {
        int before = reports.queue().size();
        new Phone(port).text("你好");
        ((AutoCloseable) context.getBean("embeddedRedis")).close();
        assertThat(new Phone(port).report("不发工资")).contains("你的举报叫");
        assertThat(reports.queue()).hasSize(before + 1);
    }
}
