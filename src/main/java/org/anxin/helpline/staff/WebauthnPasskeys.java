package org.anxin.helpline.staff;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring Security asks and checks. An answer comes from anybody who can reach the page, and its readers have an
 * exception for each way of being wrong: whatever does not fit is nobody's.
 */
@Component
class WebauthnPasskeys implements Passkeys {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SIGNED =
            new TypeReference<>() {};

    private final PasskeyHolders holders;
    private final PasskeyRows rows;
    private final RelyingParty here;
    private final Accounts accounts;
    private final AuditTrail audit;

    WebauthnPasskeys(PasskeyHolders holders, PasskeyRows rows, RelyingParty here, Accounts accounts, AuditTrail audit) {
        this.holders = holders;
        this.rows = rows;
        this.here = here;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public boolean has(StaffMember member) {
        return !keys(member).isEmpty();
    }

    @Override
    public List<Passkey> of(StaffMember member) {
        return keys(member).stream()
                .map(key -> new Passkey(
                        key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(), key.getLastUsed()))
                .toList();
    }

    @Override
    @Transactional
    public Question offer(StaffMember member) {
        var her = UsernamePasswordAuthenticationToken.authenticated(member.username(), null, List.of());
        PublicKeyCredentialCreationOptions options = here.operations()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(her));
        return new Question(JSON.writeValueAsString(options), options);
    }

    @Override
    @Transactional
    public boolean keep(StaffMember member, Serializable asked, String made, String label) {
        if (!(asked instanceof PublicKeyCredentialCreationOptions options)
                || !options.getUser().getName().equals(member.username())) {
            return false;
        }
        try {
            here.operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(JSON.readValue(made, MADE), label)));
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException doesNotFit) {
            return false;
        }
        audit.record(member.username(), "passkey-added", JdbcAccounts.subject(member.id()));
        return true;
    }

    @Override
    @Transactional
    public boolean remove(StaffMember member, String id) {
        Optional<CredentialRecord> hers = keys(member).stream()
                .filter(key -> key.getCredentialId().toBase64UrlString().equals(id))
                .findFirst();
        hers.ifPresent(key -> {
            rows.delete(key.getCredentialId());
            audit.record(member.username(), "passkey-removed", JdbcAccounts.subject(member.id()));
        });
        return hers.isPresent();
    }

    @Override
    public Question ask() {
        PublicKeyCredentialRequestOptions options = here.operations()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        return new Question(JSON.writeValueAsString(options), options);
    }

    @Override
    @Transactional
    public Optional<StaffMember> recognise(Serializable asked, String signed) {
        if (!(asked instanceof PublicKeyCredentialRequestOptions options)) {
            return Optional.empty();
        }
        try {
            String username = here.operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(options, JSON.readValue(signed, SIGNED)))
                    .getName();
            return accounts.find(username).map(Accounts.Account::member);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException doesNotFit) {
            return Optional.empty();
        }
    }

    private List<CredentialRecord> keys(StaffMember member) {
        var holder = holders.findByUsername(member.username());
        @Nullable Bytes handle = holder == null ? null : holder.getId();
        return handle == null ? List.of() : rows.findByUserId(handle);
    }
}
