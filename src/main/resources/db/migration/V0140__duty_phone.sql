-- Staff's own phones, on which they are called to duty. The number is in the vault, under a name of its own.
alter table address_vault alter column epoch drop not null;

comment on column address_vault.epoch is 'null for staff, whose name no key made';

create table duty_phone (
    username     text primary key,
    conversation bigint not null unique references conversation on delete cascade,
    ending       bytea  not null,
    language     text   not null,
    code         bytea,
    code_until   timestamptz,
    check ((code is null) = (code_until is null))
);

comment on column duty_phone.code is 'null once the right one was entered';

create table alarm_text (
    alarm    bigint      not null references alarm on delete cascade,
    step     smallint    not null,
    username text        not null,
    message  bigint,
    at       timestamptz not null,
    primary key (alarm, step)
);

comment on column alarm_text.message is 'the outbox row, which may be gone by now';
