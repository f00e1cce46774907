package org.anxin.helpline.privacy;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault as a table of ciphertext, each row bound to its person and channel and sealed with a key of hers alone. */
final class SealedVault implements AddressVault {

    private static final int BLOCK_DIGITS = 4;
    private static final int NAME_BYTES = 32;

    private final Keyring keys;
    private final Sealer sealer;
    private final DataKeys dataKeys;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealedVault(Keyring keys, JdbcClient jdbc, Clock clock) {
        this.keys = keys;
        this.sealer = new TinkSealer(keys.aead());
        this.dataKeys = new DataKeys(keys.aead(), jdbc);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public SealedAddress seal(Address address) {
        String number = address.spelled();
        String identity = address.channel() + "\n" + number;
        Keys now = keys.now();
        Keys.Epoch epoch = now.epoch(clock.instant());
        Pseudonym person = now.pseudonym(identity, epoch);
        return new SealedAddress(
                person,
                address.channel(),
                sealer.seal(number, binding(person, address.channel())),
                block(number),
                now.former(identity, epoch),
                epoch.id());
    }

    private String block(String number) {
        String start = number.substring(0, Math.max(0, number.length() - BLOCK_DIGITS));
        return HexFormat.of().formatHex(keys.now().digest("block\n" + start));
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
                        insert into address_vault (person, channel, ciphertext, epoch) values (?, ?, ?, ?)
                        on conflict (person, channel) do update
                        set ciphertext = excluded.ciphertext, epoch = excluded.epoch, kept_at = now()
                        """)
                .params(person.value(), address.channel(), ciphertext, address.epoch())
                .update();
    }

    /** By no epoch's key, so that it keeps none alive. */
    @Override
    public Pseudonym keepApart(String channel, String number) {
        Address address = new Address(channel, number);
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        Pseudonym person = new Pseudonym(HexFormat.of().formatHex(name));
        byte[] ciphertext = dataKeys.ofOrNew(person).seal(address.spelled(), binding(person, address.channel()));
        jdbc.sql("insert into address_vault (person, channel, ciphertext, epoch) values (?, ?, ?, null)")
                .params(person.value(), address.channel(), ciphertext)
                .update();
        return person;
    }

    @Override
    public void recognise(SealedAddress address) {
        for (Pseudonym former : address.former()) {
            boolean known = jdbc.sql("select exists (select 1 from conversation where person = ?)")
                    .param(former.value())
                    .query(Boolean.class)
                    .single();
            if (known) {
                rename(former, address.person());
            }
        }
    }

    private void rename(Pseudonym former, Pseudonym person) {
        destroy(former);
        jdbc.sql("""
                        select c.table_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'person'
                        """)
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("update \"" + table + "\" set person = ? where person = ?")
                        .params(person.value(), former.value())
                        .update());
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
    public boolean keeps(Pseudonym person, String channel) {
        return jdbc.sql("""
                        select exists (select 1 from address_vault v join data_key k on k.person = v.person
                        where v.person = ? and v.channel = ?)
                        """)
                .params(person.value(), channel)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void destroy(Pseudonym person) {
        jdbc.sql("delete from address_vault where person = ?")
                .param(person.value())
                .update();
        dataKeys.destroy(person);
    }

    private static String binding(Pseudonym person, String channel) {
        return "address/" + channel + "/" + person.value();
    }
}
