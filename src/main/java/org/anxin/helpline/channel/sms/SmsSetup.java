package org.anxin.helpline.channel.sms;

import java.util.stream.Stream;
import org.anxin.helpline.channel.Findings;
import org.anxin.helpline.channel.PublicSettings;
import org.anxin.helpline.channel.Setup;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;

/** A gateway's settings, and what its console wants pasted. */
@EnableConfigurationProperties(SmsSettings.class)
class SmsSetup implements Setup {

    private static final String SECRET = "<the first of anxin.channel.sms.path-secrets>";

    private final SmsSettings settings;
    private final PublicSettings address;

    SmsSetup(SmsSettings settings, PublicSettings address) {
        this.settings = settings;
        this.address = address;
    }

    @Override
    public boolean begun() {
        return !settings.pathSecrets().isEmpty() || settings.sendUrl() != null;
    }

    @Override
    public void look(Findings findings) {
        findings.unless(
                !settings.pathSecrets().isEmpty(),
                "Set anxin.channel.sms.path-secrets to what openssl rand -hex 24 prints: without it the channel stays off.");
        findings.unless(
                settings.sendUrl() != null,
                "Set anxin.channel.sms.send-url to where the gateway takes messages: without it nobody is answered.");
        findings.unless(
                isJson(settings.sendBody()),
                "anxin.channel.sms.send-body is no JSON: it is an object whose strings may hold {to}, {number}, {text} and {id}.");
        boolean addressed =
                settings.sendBody().contains("{to}") || settings.sendBody().contains("{number}");
        settings.registered()
                .ifPresentOrElse(
                        templates -> {
                            findings.unless(
                                    addressed && settings.sendBody().contains("{template}"),
                                    "anxin.channel.sms.send-body says which template goes to whom: it holds {template}, and {to} or {number}.");
                            templates.problems().forEach(problem -> findings.unless(false, problem));
                        },
                        () -> findings.unless(
                                addressed && settings.sendBody().contains("{text}"),
                                "anxin.channel.sms.send-body says what is sent to whom: it holds {text}, and {to} or {number}."));
        findings.unless(
                Stream.of(
                                settings.from(),
                                settings.text(),
                                settings.id(),
                                settings.time(),
                                settings.sentIdPointer(),
                                settings.sentOkPointer())
                        .allMatch(SmsSetup::isPointer),
                "The pointers of anxin.channel.sms begin with / and lead to a field, such as /data/mobile.");
        findings.unless(
                settings.allowedAddresses().stream().allMatch(SmsSetup::isNetwork),
                "Every network of anxin.channel.sms.allowed-addresses is written like 203.0.113.0/24.");
        findings.unless(settings.perSecond() > 0, "anxin.channel.sms.per-second is 1 or more.");
        findings.paste("At the gateway, for texts from people (上行)", address, "/webhooks/sms/" + SECRET + "/messages");
        findings.paste("At the gateway, for delivery reports (回执)", address, "/webhooks/sms/" + SECRET + "/status");
    }

    private static boolean isJson(String text) {
        try {
            return JsonMapper.shared().readTree(text).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static boolean isPointer(@Nullable String text) {
        try {
            JsonPointer.compile(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isNetwork(String text) {
        try {
            return !new IpAddressMatcher(text).toString().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
