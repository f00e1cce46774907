package org.anxin.helpline.channel.twilio;

import java.util.stream.Stream;
import org.anxin.helpline.channel.Findings;
import org.anxin.helpline.channel.PublicSettings;
import org.anxin.helpline.channel.Setup;
import org.anxin.helpline.channel.twilio.TwilioSettings.Afterwards;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Twilio's settings, and what its console wants pasted. */
@EnableConfigurationProperties(TwilioSettings.class)
class TwilioSetup implements Setup {

    private static final String NUMBER = "\\+[1-9]\\d{5,14}";
    private static final String HEX = "[0-9a-fA-F]{32}";

    private final TwilioSettings settings;
    private final PublicSettings address;

    TwilioSetup(TwilioSettings settings, PublicSettings address) {
        this.settings = settings;
        this.address = address;
    }

    @Override
    public boolean begun() {
        return !settings.authTokens().isEmpty()
                || Stream.of(
                                settings.accountSid(),
                                settings.from(),
                                settings.messagingServiceSid(),
                                settings.whatsappFrom())
                        .anyMatch(TwilioSetup::given);
    }

    @Override
    public void look(Findings findings) {
        findings.unless(
                !settings.authTokens().isEmpty(),
                "Set anxin.channel.twilio.auth-tokens to the account's auth token: without it the channel stays off.");
        findings.unless(
                settings.authTokens().stream().allMatch(token -> token.matches(HEX)),
                "Every token of anxin.channel.twilio.auth-tokens is 32 digits and letters a to f.");
        findings.unless(
                fits(settings.accountSid(), "AC" + HEX),
                "anxin.channel.twilio.account-sid is AC and 32 digits and letters a to f.");
        findings.unless(
                fits(settings.from(), NUMBER),
                "anxin.channel.twilio.from is a number with + and its country, such as +14155550199.");
        findings.unless(
                fits(settings.messagingServiceSid(), "MG" + HEX),
                "anxin.channel.twilio.messaging-service-sid is MG and 32 digits and letters a to f.");
        findings.unless(settings.perSecond() > 0, "anxin.channel.twilio.per-second is 1 or more.");
        findings.unless(
                settings.reconcileEvery() == null || settings.reconcileEvery().isPositive(),
                "anxin.channel.twilio.reconcile-every is how often to look, such as 5m.");
        findings.paste(
                "At the number or its Messaging Service, when a message comes in (HTTP POST)",
                address,
                TwilioWebhook.PATH + "#rc=2&rp=all");
        findings.todo(
                "There, if that fails: a TwiML Bin at Twilio that says where to call. Status callbacks need nothing.");
        if (settings.afterwards() != Afterwards.KEEP && !given(settings.from())) {
            findings.todo("With a Messaging Service everything in the account is cleared away once it is old: "
                    + "let the account be the helpline's own.");
        }
        if (given(settings.whatsappFrom())) {
            whatsapp(findings);
        }
    }

    private void whatsapp(Findings findings) {
        findings.unless(
                fits(settings.whatsappFrom(), NUMBER),
                "anxin.channel.twilio.whatsapp-from is a number with + and its country, without whatsapp: before it.");
        for (String template : new String[] {settings.whatsappTemplateZh(), settings.whatsappTemplateEn()}) {
            findings.unless(
                    fits(template, "HX" + HEX),
                    "anxin.channel.twilio.whatsapp-template-zh and -en are HX and 32 digits and letters a to f.");
        }
        findings.paste(
                "At the WhatsApp sender, when a message comes in (HTTP POST)", address, WhatsappWebhook.MESSAGES);
        if (!given(settings.whatsappTemplateZh()) || !given(settings.whatsappTemplateEn())) {
            findings.todo("Register a text that says there is an answer, in both languages, and set its HX: "
                    + "without it an answer that comes after a day waits until she writes.");
        }
    }

    private static boolean given(@Nullable String setting) {
        return setting != null && !setting.isBlank();
    }

    private static boolean fits(@Nullable String setting, String pattern) {
        return !given(setting) || setting.matches(pattern);
    }
}
