-- The chain's hash is SHA-256(hash before ‖ canonical JSON) from here on, so that others can compute it, too; what is
-- there already is chained anew. Nobody can change or remove an entry any more without taking this trigger away.
drop rule audit_entry_keeps on audit_entry;
drop rule audit_entry_stays on audit_entry;

do $$
declare
    one    record;
    before bytea := decode(repeat('00', 32), 'hex');
begin
    for one in select * from audit_entry order by id loop
        before := sha256(before || convert_to(
            '{"action":' || to_json(one.action) || ',"actor":' || to_json(one.actor)
            || ',"at":' || (extract(epoch from one.at) * 1000000)::bigint
            || ',"id":' || one.id || ',"subject":' || to_json(one.subject) || '}', 'UTF8'));
        update audit_entry set hash = before where id = one.id;
    end loop;
end $$;

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'Entries of the audit trail are only ever added';
end $$;

create trigger audit_entry_added_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_audit_change();
alter table audit_entry enable always trigger audit_entry_added_only;
revoke update, delete, truncate on audit_entry from public;

create index audit_entry_subject on audit_entry (subject, actor, at);

-- The newest entry, signed with a key that is not in the database.
create table audit_head (
    one       boolean primary key default true check (one),
    entry     bigint  not null,
    signature bytea   not null
);
