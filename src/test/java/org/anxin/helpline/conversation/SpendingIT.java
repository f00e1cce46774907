package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.SettableClock;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A cap on the day's segments saves money, and never at somebody's cost. */
@RunningHelpline
@Import(FakeChannels.class)
@TestPropertySource(properties = "anxin.conversation.daily-segments=" + SpendingIT.CAP)
class SpendingIT {

    static final int CAP = 12;

    /** After that the sum is looked up anew. */
    private static final Duration LOOKED_UP = Duration.ofSeconds(31);

    @Autowired
    private Intake intake;

    @Autowired
    private AddressVault vault;

    @Autowired
    private Postman postman;

    @Autowired
    private Relay relay;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FakeChannel fakeHook;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void all_of_a_day_is_spent() {
        clock.advance(Duration.ofDays(1));
        fakeHook.fresh();
        String spender = number();
        int texts = 0;
        while (!says(spender, "菜单").contains("你发得太快了")) {
            clock.advance(LOOKED_UP);
            assertThat(++texts).isLessThanOrEqualTo(CAP);
        }
        assertThat(texts).isPositive();
    }

    @Test
    void who_writes_then_is_told_once_and_answered_the_next_day() {
        String her = number();
        assertThat(says(her, "老板拖欠工资")).contains("你发得太快了");
        assertThat(says(her, "老板拖欠工资")).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(says(her, "菜单")).contains("1 现在有危险");
    }

    @Test
    void danger_and_words_of_self_protection_are_answered_all_the_same() {
        String her = number();
        assertThat(says(her, "老板把我们关在宿舍里打人")).startsWith("有危险先自保");
        assertThat(says(her, "救命")).startsWith("有危险先自保");
        assertThat(says(her, "退订")).contains("不再给你发消息");
        assertThat(says(her, "清除")).contains("再发一次“清除”");
        says(her, "清除");
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(fakeHook.accepted().getLast().text()).contains("已删掉"));
    }

    @Test
    void what_a_colleague_writes_to_her_leaves() {
        String her = number();
        says(her, "老板把我们关在宿舍里打人");
        long conversation = conversation(her).orElseThrow();
        transaction.executeWithoutResult(status -> relay.say(conversation, "你现在安全吗？"));
        clock.advance(Duration.ofMinutes(1));
        postman.deliver(conversation);
        assertThat(fakeHook.accepted().getLast().text()).contains("你现在安全吗？");
    }

    /** What she reads next. */
    private String says(String number, String text) {
        int before = fakeHook.accepted().size();
        var from = vault.seal(new Address("fake-hook", number));
        intake.receive(new InboundMessage("fake-hook", UUID.randomUUID().toString(), from, text, 0, Preference.NONE));
        conversation(number).ifPresent(postman::deliver);
        return fakeHook.accepted().stream().skip(before).map(OutboundText::text).collect(Collectors.joining("\n"));
    }

    private Optional<Long> conversation(String number) {
        return jdbc.sql("select id from conversation where person = ?")
                .param(vault.seal(new Address("fake-hook", number)).person().value())
                .query(Long.class)
                .optional();
    }

    private static String number() {
        return "+86137" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }
}
