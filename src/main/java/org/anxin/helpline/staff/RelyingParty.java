package org.anxin.helpline.staff;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Where passkeys are good: at the one address under which staff open the console. It comes from settings, never from a
 * request.
 */
@Component
class RelyingParty {

    private final PasskeyHolders holders;
    private final PasskeyRows rows;
    private final StaffSettings settings;
    private final Environment environment;
    private volatile @Nullable WebAuthnRelyingPartyOperations operations;

    RelyingParty(PasskeyHolders holders, PasskeyRows rows, StaffSettings settings, Environment environment) {
        this.holders = holders;
        this.rows = rows;
        this.settings = settings;
        this.environment = environment;
    }

    /** Made when it is first asked for: only then does a server know its port. */
    WebAuthnRelyingPartyOperations operations() {
        var known = operations;
        if (known == null) {
            known = made();
            operations = known;
        }
        return known;
    }

    private WebAuthnRelyingPartyOperations made() {
        URI address = address();
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        var made = new Webauthn4JRelyingPartyOperations(
                holders,
                rows,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.getHost())
                        .name("Anxin")
                        .build(),
                Set.of(address.getScheme() + "://" + address.getHost() + port));
        // The device must know its owner: else who finds it would need nothing more.
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }

    private URI address() {
        return Optional.ofNullable(settings.address())
                .filter(set -> set.getHost() != null)
                .or(() -> Optional.ofNullable(environment.getProperty("anxin.public-base-url", URI.class)))
                .filter(set -> set.getHost() != null)
                .orElseGet(() -> URI.create("http://localhost:"
                        + environment.getProperty(
                                "local.server.port", environment.getProperty("server.port", "8080"))));
    }
}
