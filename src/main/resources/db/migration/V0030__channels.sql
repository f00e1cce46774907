-- When a message may be tried again, why it failed, and whether she was told of its loss.
alter table outbox
    add language   text    not null default 'zh',
    add not_before timestamptz,
    add failure    text,
    add told       boolean not null default false;

create index outbox_unsettled on outbox (conversation, id) where status in ('PENDING', 'SENDING', 'WAITING');

-- Calls to providers: what they came to, no address, no words.
create table channel_exchange (
    id      bigint generated always as identity primary key,
    channel text        not null,
    at      timestamptz not null,
    outcome text        not null,
    code    text        not null,
    millis  bigint      not null
);

create index channel_exchange_channel on channel_exchange (channel, id);

create table channel_state (
    channel text primary key,
    state   text        not null,
    since   timestamptz not null
);

create index inbox_channel on inbox (channel, received_at);
