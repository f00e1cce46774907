package org.anxin.helpline.staff;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows the chain from its start. One statement reads entries and head, so that both are of the same instant. */
final class AuditVerification implements AuditReview {

    private final JdbcClient jdbc;
    private final AuditKey key;
    private final AnchorFile anchors;

    AuditVerification(JdbcClient jdbc, AuditKey key, AnchorFile anchors) {
        this.jdbc = jdbc;
        this.key = key;
        this.anchors = anchors;
    }

    @Override
    public List<AuditEntry> latest(String about, int limit) {
        return jdbc.sql("""
                        select * from audit_entry where starts_with(actor, :about) or starts_with(action, :about)
                        or starts_with(subject, :about) order by id desc limit :limit
                        """)
                .param("about", about)
                .param("limit", limit)
                .query((row, n) -> AuditRows.entry(row))
                .list();
    }

    @Override
    public Verdict verify() {
        // Anchors first: entries that are added meanwhile do no harm.
        List<String> lines = anchors.lines();
        List<Fault> faults = new ArrayList<>();
        Chain chain = new Chain();
        jdbc.sql("""
                        select e.*, h.entry as head, h.signature from (select 1) one left join audit_head h on true
                        left join audit_entry e on true order by e.id
                        """).query(row -> {
            if (chain.head == null && row.getObject("head") != null) {
                chain.head = new AuditHead(row.getLong("head"), row.getBytes("signature"));
            }
            if (row.getObject("id", Long.class) != null) {
                chain.follow(AuditRows.entry(row), row.getBytes("hash"), faults);
            }
        });
        chain.end(key, faults);
        for (String line : lines) {
            compare(AuditAnchor.parse(line), chain.hashes, faults);
        }
        return new Verdict(chain.hashes.size(), lines.size(), List.copyOf(faults));
    }

    private void compare(Optional<AuditAnchor> read, Map<Long, byte[]> hashes, List<Fault> faults) {
        if (read.filter(anchor -> anchor.genuine(key)).isEmpty()) {
            faults.add(new Fault(Kind.FALSE_ANCHOR, read.map(AuditAnchor::entry).orElse(0L)));
            return;
        }
        AuditAnchor anchor = read.get();
        byte[] hash = hashes.get(anchor.entry());
        if (hash == null || !HexFormat.of().formatHex(hash).equals(anchor.hash())) {
            faults.add(new Fault(Kind.ANCHOR, anchor.entry()));
        }
    }

    /** The chain as it is read, entry by entry. */
    private static final class Chain {

        private final Map<Long, byte[]> hashes = new TreeMap<>();
        private @Nullable AuditHead head;
        private byte[] before = HashChain.START;
        private long last;

        void follow(AuditEntry entry, byte[] hash, List<Fault> faults) {
            if (entry.id() != last + 1) {
                faults.add(new Fault(Kind.GAP, entry.id()));
            } else if (!MessageDigest.isEqual(HashChain.next(before, entry), hash)) {
                faults.add(new Fault(Kind.ALTERED, entry.id()));
            }
            hashes.put(entry.id(), hash);
            before = hash;
            last = entry.id();
        }

        void end(AuditKey key, List<Fault> faults) {
            AuditHead signed = head;
            boolean whole = signed == null ? last == 0 : signed.entry() == last && signed.genuine(before, key);
            if (!whole) {
                faults.add(new Fault(Kind.CUT, last));
            }
        }
    }
}
