-- Cases that belong together, as a person saw it.
create table report_link (
    report bigint      not null references report on delete cascade,
    other  bigint      not null references report on delete cascade,
    merged boolean     not null default false,
    actor  text        not null,
    at     timestamptz not null,
    primary key (report, other)
);

create index report_link_other on report_link (other);

-- An answer to somebody in danger, until a second pair of eyes has seen it. Sealed.
create table reply_draft (
    report bigint      primary key references report on delete cascade,
    author text        not null,
    body   bytea       not null,
    at     timestamptz not null
);

-- Who has which case open. Worth nothing after a minute, and so not logged.
create unlogged table case_presence (
    report   bigint      not null,
    username text        not null,
    seen_at  timestamptz not null,
    primary key (report, username)
);
