package org.anxin.helpline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.channel.SetupReview.Reviewed;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SetupReviewTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String SECRET = "path-secret-of-tests-0123456789";

    private final ApplicationContextRunner command = new ApplicationContextRunner()
            .withInitializer(context -> {
                context.getEnvironment().addActiveProfile("command");
                context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            })
            .withUserConfiguration(ChannelsConsole.class);

    @Test
    void a_channel_nobody_began_is_not_spoken_of() {
        assertThat(review()).isEmpty();
    }

    @Test
    void an_empty_setting_of_the_example_begins_nothing() {
        assertThat(review(
                        "anxin.channel.twilio.account-sid=",
                        "anxin.channel.twilio.auth-tokens=",
                        "anxin.channel.twilio.from=",
                        "anxin.channel.wechat.app-id=",
                        "anxin.channel.wechat.tokens=",
                        "anxin.channel.telegram.token=",
                        "anxin.channel.sms.profile=custom",
                        "anxin.channel.sms.path-secrets=",
                        "anxin.channel.sms.send-url=",
                        "anxin.channel.webhook.secrets=",
                        "anxin.channel.webhook.url=",
                        "anxin.channel.smpp.host=",
                        "anxin.channel.smpp.port=2775",
                        "anxin.channel.smpp.system-id="))
                .isEmpty();
    }

    @Test
    void settings_that_hold_say_what_to_paste_where_and_no_secret() {
        Map<String, Reviewed> found = review(
                "anxin.public-base-url=https://sms.example.org/",
                "anxin.channel.twilio.account-sid=AC" + TOKEN,
                "anxin.channel.twilio.auth-tokens=" + TOKEN,
                "anxin.channel.twilio.from=+14155550199",
                "anxin.channel.twilio.whatsapp-from=+14155550188",
                "anxin.channel.wechat.app-id=wxb11529c136998cb6",
                "anxin.channel.wechat.app-secret=a-secret-of-tests",
                "anxin.channel.wechat.tokens=wechat-token",
                "anxin.channel.telegram.token=123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                "anxin.channel.telegram.webhook-secrets=telegram-secret-of-tests",
                "anxin.channel.sms.path-secrets=" + SECRET,
                "anxin.channel.sms.send-url=https://gateway.example.org/send?key=hidden",
                "anxin.channel.webhook.secrets=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "anxin.channel.smpp.host=smsc.example.org",
                "anxin.channel.smpp.system-id=anxin",
                "anxin.channel.smpp.password=bind-pw1",
                "anxin.channel.smpp.from=106900001");
        assertThat(found).containsOnlyKeys("twilio", "wechat", "telegram", "sms", "webhook", "smpp");
        assertThat(found.values())
                .allSatisfy(channel ->
                        assertThat(channel.problems()).as(channel.name()).isEmpty());
        assertThat(steps(found, "twilio"))
                .contains("https://sms.example.org/webhooks/twilio/messages#rc=2&rp=all")
                .contains("https://sms.example.org/webhooks/twilio/whatsapp/messages");
        assertThat(steps(found, "wechat")).contains("https://sms.example.org/webhooks/wechat/events");
        assertThat(steps(found, "telegram")).contains("url=https://sms.example.org/webhooks/telegram/updates");
        assertThat(steps(found, "sms")).contains("/webhooks/sms/<the first of anxin.channel.sms.path-secrets>/status");
        assertThat(steps(found, "webhook")).contains("https://sms.example.org/webhooks/webhook/events");
        assertThat(steps(found, "smpp")).contains("one bind as a transceiver", "anxin.channel.smpp.alphabet");
        assertThat(found.toString())
                .doesNotContain(
                        TOKEN, SECRET, "a-secret-of-tests", "telegram-secret", "MfKQ9", "hidden", "ABCDEF", "bind-pw1");
    }

    @Test
    void every_problem_is_a_sentence_that_names_a_setting_and_not_its_value() {
        Map<String, Reviewed> found = review(
                "anxin.public-base-url=http://sms.example.org:8080",
                "anxin.channel.twilio.account-sid=ACshort",
                "anxin.channel.twilio.auth-tokens=tooshort",
                "anxin.channel.twilio.from=4155550199",
                "anxin.channel.telegram.webhook-secrets=telegram-secret-of-tests",
                "anxin.channel.sms.send-url=https://gateway.example.org/send",
                "anxin.channel.sms.send-body={text",
                "anxin.channel.sms.from-pointer=mobile",
                "anxin.channel.webhook.url=https://front.example.org",
                "anxin.channel.smpp.system-id=anxin",
                "anxin.channel.smpp.port=99999");
        assertThat(problems(found, "smpp"))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("smpp.host"))
                .anyMatch(problem -> problem.contains("smpp.port is from 1 to 65535"));
        assertThat(problems(found, "twilio"))
                .hasSize(4)
                .anyMatch(problem -> problem.contains("public-base-url begins with https"))
                .anyMatch(problem -> problem.contains("twilio.from is a number"));
        assertThat(problems(found, "telegram"))
                .anyMatch(problem -> problem.contains("telegram.token"))
                .anyMatch(problem -> problem.contains("a port Telegram does not call"));
        assertThat(problems(found, "sms")).hasSize(5);
        assertThat(problems(found, "webhook")).anyMatch(problem -> problem.contains("webhook.secrets"));
        assertThat(found.values().stream().flatMap(channel -> channel.problems().stream()))
                .allMatch(problem -> problem.contains("anxin.") && problem.endsWith("."))
                .noneMatch(problem -> problem.contains("tooshort") || problem.contains("{text,"));
    }

    @Test
    void one_that_cannot_be_read_hides_no_other() {
        Map<String, Reviewed> found = review(
                "anxin.public-base-url=https://sms.example.org",
                "anxin.channel.twilio.auth-tokens=" + TOKEN,
                "anxin.channel.wechat.app-id=wxb11529c136998cb6",
                "anxin.channel.sms.path-secrets=" + SECRET,
                "anxin.channel.sms.timeout=soon",
                "anxin.channel.webhook.secrets=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(problems(found, "twilio")).singleElement().asString().contains("twilio.account-sid");
        assertThat(problems(found, "wechat")).singleElement().asString().contains("wechat.app-secret");
        assertThat(problems(found, "sms"))
                .containsExactly("anxin.channel.sms.timeout cannot be read as a Duration: set it to one.");
        assertThat(problems(found, "webhook")).isEmpty();
    }

    @Test
    void a_misspelt_setting_is_found() {
        assertThat(problems(review("anxin.channel.twilio.auth-token=" + TOKEN), "settings"))
                .singleElement()
                .asString()
                .contains("did you mean anxin.channel.twilio.auth-tokens?")
                .doesNotContain(TOKEN);
    }

    private Map<String, Reviewed> review(String... settings) {
        Map<String, Reviewed> found = new HashMap<>();
        command.withPropertyValues(settings)
                .run(context -> context.getBean(SetupReview.class)
                        .all()
                        .forEach(channel -> found.put(channel.name(), channel)));
        return found;
    }

    private static List<String> problems(Map<String, Reviewed> found, String channel) {
        return found.get(channel).problems();
    }

    private static String steps(Map<String, Reviewed> found, String channel) {
        return String.join("\n", found.get(channel).steps());
    }
}
