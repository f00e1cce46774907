package org.anxin.helpline.privacy;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault as a table of ciphertext, each row bound to its person and channel and sealed with a key of hers alone. */
final class SealedVault implements AddressVault {

    private static final int BLOCK_DIGITS = 4;

    private final Keys keys;
    private final Sealer sealer;
    private final DataKeys dataKeys;
    private final JdbcClient jdbc;

    SealedVault(Keys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.sealer = new TinkSealer(keys.aead());
        this.dataKeys = new DataKeys(keys.aead(), jdbc);
        this.jdbc = jdbc;
    }

    @Override
    public SealedAddress seal(Address address) {
        String number = PhoneNumber.e164(address.value());
        Pseudonym person = pseudonym(address.channel() + "\n" + number);
        return new SealedAddress(
                person, address.channel(), sealer.seal(number, binding(person, address.channel())), block(number));
    }

    private String block(String number) {
        String start = number.substring(0, Math.max(0, number.length() - BLOCK_DIGITS));
        return HexFormat.of().formatHex(keys.digest("block\n" + start));
    }

    /** The same person on the same channel has the same address: what is kept already stays as it is. */
    @Override
    public void keep(SealedAddress address) {
        Pseudonym person = address.person();
        boolean kept = jdbc.sql("""
                        select exists (select 1 from address_vault v join data_key k on k.person = v.person
                        where v.person = ? and v.channel = ?)
                        """)
                .params(person.value(), address.channel())
                .query(Boolean.class)
                .single();
        if (kept) {
            return;
        }
        String binding = binding(person, address.channel());
        byte[] ciphertext = dataKeys.ofOrNew(person).seal(sealer.open(address.ciphertext(), binding), binding);
        jdbc.sql("""
                        insert into address_vault (person, channel, ciphertext) values (?, ?, ?)
                        on conflict (person, channel) do update set ciphertext = excluded.ciphertext, kept_at = now()
                        """).params(person.value(), address.channel(), ciphertext).update();
    }

    @Override
    public Optional<Address> open(Pseudonym person, String channel) {
        return jdbc.sql("select ciphertext from address_vault where person = ? and channel = ?")
                .params(person.value(), channel)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .flatMap(ciphertext -> dataKeys.of(person)
                        .map(key -> new Address(channel, key.open(ciphertext, binding(person, channel)))));
    }

    @Override
    public void destroy(Pseudonym person) {
        jdbc.sql("delete from address_vault where person = ?")
                .param(person.value())
                .update();
        dataKeys.destroy(person);
    }

    private Pseudonym pseudonym(String identity) {
        return new Pseudonym(HexFormat.of().formatHex(keys.digest(identity)));
    }

    private static String binding(Pseudonym person, String channel) {
        return "address/" + channel + "/" + person.value();
    }
}
