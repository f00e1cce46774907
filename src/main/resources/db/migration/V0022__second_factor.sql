-- Secrets of authenticator apps, sealed; pending until a code of it was seen. No step of time counts twice.
alter table staff_account add column disabled boolean not null default false;

create table staff_totp (
    staff     bigint primary key references staff_account on delete cascade,
    secret    bytea,
    pending   bytea,
    last_step bigint not null default 0
);

create table staff_recovery (
    staff bigint not null references staff_account on delete cascade,
    hash  bytea  not null,
    primary key (staff, hash)
);
