-- Passkeys of staff. The handle is what an authenticator knows an account by; it means nothing elsewhere.
alter table staff_account
    add column passkey_handle bytea unique;

create table staff_passkey (
    id              bytea primary key,
    staff           bigint      not null references staff_account on delete cascade,
    label           text        not null,
    public_key      bytea       not null,
    attestation     bytea       not null,
    signature_count bigint      not null,
    verified        boolean     not null,
    transports      text[]      not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    made_at         timestamptz not null,
    used_at         timestamptz not null
);

create index staff_passkey_staff on staff_passkey (staff);
