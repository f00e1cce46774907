package org.anxin.helpline.channel.smpp;

import org.anxin.helpline.channel.Findings;
import org.anxin.helpline.channel.Setup;
import org.anxin.helpline.start.SettingException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** A bind's settings, and what to agree with the carrier. */
@EnableConfigurationProperties(SmppSettings.class)
class SmppSetup implements Setup {

    private final SmppSettings settings;

    SmppSetup(SmppSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean begun() {
        return on() || settings.systemId() != null && !settings.systemId().isBlank();
    }

    private boolean on() {
        return settings.host() != null && !settings.host().isBlank();
    }

    @Override
    public void look(Findings findings) {
        findings.unless(
                on(), "Set anxin.channel.smpp.host to the carrier's SMS centre: without it the channel stays off.");
        findings.unless(settings.port() > 0 && settings.port() < 65_536, "anxin.channel.smpp.port is from 1 to 65535.");
        findings.unless(settings.perSecond() > 0, "anxin.channel.smpp.per-second is 1 or more.");
        findings.unless(settings.window() > 0, "anxin.channel.smpp.window is 1 or more.");
        findings.unless(
                settings.timeout().isPositive() && settings.enquireLink().isPositive(),
                "anxin.channel.smpp.timeout and anxin.channel.smpp.enquire-link are longer than nothing.");
        findings.unless(
                settings.certificates() == null || settings.tls(),
                "anxin.channel.smpp.certificates says nothing without anxin.channel.smpp.tls: set that too.");
        findings.todo("Agree with the carrier on one bind as a transceiver (SMPP 3.4), and tell it our address.");
        findings.todo("Ask what data coding 0 is there, and set anxin.channel.smpp.alphabet to gsm, latin1 or ucs2.");
        if (settings.tls()) {
            trusted(findings);
        } else {
            findings.todo(
                    "The connection is not encrypted: let it run through a tunnel, or set anxin.channel.smpp.tls.");
        }
    }

    private void trusted(Findings findings) {
        try {
            TrustedCertificates.of(settings);
        } catch (SettingException e) {
            findings.unless(false, e.getMessage());
        }
    }
}
