-- A key for each pledge and each request, which goes with it: what an employer left is forgotten by backups, too. What the
-- keyset sealed before stays readable.
create table pledge_key (
    pledge  bigint      primary key references pledge on delete cascade,
    wrapped bytea       not null,
    made_at timestamptz not null default now()
);

create table training_request_key (
    training_request bigint      primary key references training_request on delete cascade,
    wrapped          bytea       not null,
    made_at          timestamptz not null default now()
);
