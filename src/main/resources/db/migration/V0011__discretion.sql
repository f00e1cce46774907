-- How carefully somebody must be written to. The code word lies here only as a slow digest.
create table discretion (
    conversation bigint primary key references conversation on delete cascade,
    code_word    bytea,
    hidden_at    timestamptz,
    decoys       int    not null default 0,
    may_write    text   not null default 'any'
);
