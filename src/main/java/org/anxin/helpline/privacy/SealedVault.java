package org.anxin.helpline.privacy;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault as a table of ciphertext, each row bound to its person and channel. */
final class SealedVault implements AddressVault {

    private final Keys keys;
    private final Sealer sealer;
    private final JdbcClient jdbc;

    SealedVault(Keys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.sealer = new TinkSealer(keys.aead());
        this.jdbc = jdbc;
    }

    @Override
    public SealedAddress seal(Address address) {
        String number = PhoneNumber.e164(address.value());
        Pseudonym person = pseudonym(address.channel() + "\n" + number);
        return new SealedAddress(person, address.channel(), sealer.seal(number, binding(person, address.channel())));
    }

    @Override
    public void keep(SealedAddress address) {
        jdbc.sql("""
                        insert into address_vault (person, channel, ciphertext) values (?, ?, ?)
                        on conflict (person, channel) do update set ciphertext = excluded.ciphertext, kept_at = now()
                        """)
                .params(address.person().value(), address.channel(), address.ciphertext())
                .update();
    }

    @Override
    public Optional<Address> open(Pseudonym person, String channel) {
        return jdbc.sql("select ciphertext from address_vault where person = ? and channel = ?")
                .params(person.value(), channel)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(ciphertext -> new Address(channel, sealer.open(ciphertext, binding(person, channel))));
    }

    @Override
    public void destroy(Pseudonym person) {
        jdbc.sql("delete from address_vault where person = ?")
                .param(person.value())
                .update();
    }

    private Pseudonym pseudonym(String identity) {
        return new Pseudonym(HexFormat.of().formatHex(keys.digest(identity)));
    }

    private static String binding(Pseudonym person, String channel) {
        return "address/" + channel + "/" + person.value();
    }
}
