package org.anxin.helpline.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vault's part of an erasure. */
@Repository
class PersonalAddresses implements PersonalData {

    private final AddressVault vault;
    private final JdbcClient jdbc;

    PersonalAddresses(AddressVault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "addresses";
    }

    @Override
    public void erase(Pseudonym person) {
        vault.destroy(person);
    }

    @Override
    public long residue(Pseudonym person) {
        return jdbc.sql(
                        "select (select count(*) from address_vault where person = :person) + (select count(*) from data_key where person = :person)")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }
}
