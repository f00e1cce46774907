-- What is left of erased people: how many there were in a month.
create table tally (
    month date   not null,
    what  text   not null,
    count bigint not null,
    primary key (month, what)
);

-- Messages whose rows were erased, as keyed digests: a webhook that repeats one must not begin a conversation anew.
create table tombstone (
    digest bytea       primary key,
    note   text        not null,
    until  timestamptz not null
);

create index tombstone_until on tombstone (until);

-- What the nightly checks found; staff read it.
create table privacy_check (
    id     bigint generated always as identity primary key,
    name   text        not null,
    at     timestamptz not null,
    passed boolean     not null,
    detail text        not null
);

create index privacy_check_latest on privacy_check (name, at desc);
