-- What employers did with the helpline. Names and contacts they gave of their own will are sealed.
create table self_check (
    id           bigint generated always as identity primary key,
    conversation bigint      not null,
    score        int         not null check (score between 0 and 100),
    failed       text[]      not null,
    done_at      timestamptz not null
);

create index self_check_conversation on self_check (conversation);

create table pledge (
    id           bigint generated always as identity primary key,
    conversation bigint      not null unique,
    number       text        not null unique,
    company      bytea,
    signed_on    date        not null
);

create table training_request (
    id           bigint generated always as identity primary key,
    conversation bigint      not null,
    what         text        not null,
    preferred    bytea,
    contact      bytea,
    state        text        not null,
    changed_by   text,
    asked_at     timestamptz not null,
    changed_at   timestamptz not null
);

create index training_request_open on training_request (asked_at) where state <> 'DONE';
create index training_request_conversation on training_request (conversation);
