create table staff_account (
    id            bigint generated always as identity primary key,
    username      text        not null,
    display_name  text        not null,
    roles         text[]      not null,
    password_hash text        not null,
    one_time      boolean     not null,
    created_at    timestamptz not null default now()
);

create unique index staff_account_username on staff_account (lower(username));

-- Each entry's hash covers the entry before it, so that none can be altered, dropped or slipped in unseen.
create table audit_entry (
    id      bigint primary key,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    subject text        not null,
    hash    bytea       not null
);

create rule audit_entry_keeps as on update to audit_entry do instead nothing;
create rule audit_entry_stays as on delete to audit_entry do instead nothing;
