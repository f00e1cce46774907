-- Reply addresses, as ciphertext only. A row is gone as soon as nothing more is owed to the person.
create table address_vault (
    person     char(64)    not null,
    channel    text        not null,
    ciphertext bytea       not null,
    kept_at    timestamptz not null default now(),
    primary key (person, channel)
);
