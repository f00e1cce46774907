package org.anxin.helpline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.anxin.helpline.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealedVaultIT {

    private static final DataSource DATABASE = FreshDatabase.create();
    private static final Keys KEYS = Keys.parse(Keys.fresh());
    private static final Address NUMBER = new Address("twilio", "+8613812345678");

    private final AddressVault vault = vault(KEYS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+8613812345678",
                "13812345678",
                "8613812345678",
                "0086 138 1234 5678",
                "＋８６１３８１２３４５６７８",
                "+86 (138) 1234-5678"
            })
    void knows_a_person_by_every_spelling_of_her_number(String spelling) {
        assertThat(vault.seal(new Address("twilio", spelling)).person())
                .isEqualTo(vault.seal(NUMBER).person());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "12", "+8613812345678138123456781381234567813812345678", "+"})
    void refuses_what_is_no_number_without_repeating_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vault.seal(new Address("twilio", text)))
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(text));
    }

    @Test
    void gives_back_what_was_kept_until_it_is_destroyed() {
        SealedAddress sealed = vault.seal(NUMBER);
        vault.keep(sealed);
        vault.keep(vault.seal(NUMBER));
        assertThat(vault.open(sealed.person(), "twilio")).contains(NUMBER);
        vault.destroy(sealed.person());
        assertThat(vault.open(sealed.person(), "twilio")).isEmpty();
        assertThat(JdbcClient.create(DATABASE)
                        .sql("select count(*) from address_vault")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void is_another_person_on_another_channel_and_under_other_keys() {
        Pseudonym here = vault.seal(NUMBER).person();
        assertThat(vault.seal(new Address("simulator", NUMBER.value())).person())
                .isNotEqualTo(here);
        var elsewhere = vault(Keys.parse(Keys.fresh()));
        assertThat(elsewhere.seal(NUMBER).person()).isNotEqualTo(here);
    }

    @Test
    void cannot_be_opened_with_other_keys_or_for_another_person() {
        SealedAddress sealed = vault.seal(NUMBER);
        Pseudonym other = new Pseudonym("0".repeat(64));
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> vault.keep(new SealedAddress(other, "twilio", sealed.ciphertext(), "", List.of(), 0)));
        vault.keep(sealed);
        var strange = vault(Keys.parse(Keys.fresh()));
        assertThatIllegalStateException().isThrownBy(() -> strange.open(sealed.person(), "twilio"));
        vault.destroy(other);
        vault.destroy(sealed.person());
    }

    /** What {@code pg_dump --exclude-table-data=data_key} holds, put back after her case was closed. */
    @Test
    void a_backup_from_before_the_close_cannot_give_her_address_back_after_it() {
        JdbcClient jdbc = JdbcClient.create(DATABASE);
        SealedAddress sealed = vault.seal(NUMBER);
        vault.keep(sealed);
        jdbc.sql("create table backup as select * from address_vault").update();
        vault.destroy(sealed.person());
        jdbc.sql("insert into address_vault select * from backup").update();
        assertThat(vault.open(sealed.person(), "twilio")).isEmpty();
        vault.keep(sealed);
        assertThat(vault.open(sealed.person(), "twilio")).contains(NUMBER);
        vault.destroy(sealed.person());
        jdbc.sql("drop table backup").update();
    }

    @Test
    void nobody_elses_key_opens_her_address() {
        JdbcClient jdbc = JdbcClient.create(DATABASE);
        SealedAddress hers = vault.seal(NUMBER);
        SealedAddress his = vault.seal(new Address("twilio", "+8613812345679"));
        vault.keep(hers);
        vault.keep(his);
        jdbc.sql("update data_key set wrapped = (select wrapped from data_key where person = ?) where person = ?")
                .params(his.person().value(), hers.person().value())
                .update();
        assertThatIllegalStateException().isThrownBy(() -> vault.open(hers.person(), "twilio"));
        vault.destroy(hers.person());
        vault.destroy(his.person());
    }

    private static SealedVault vault(Keys keys) {
        Clock clock = Clock.systemUTC();
        return new SealedVault(Keyring.of(keys, clock), JdbcClient.create(DATABASE), clock);
    }
}
