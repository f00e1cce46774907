-- A key for each conversation and each report, wrapped by the keyset. It seals what was written there and goes with it.
-- Like data_key's, these rows are left out of backups: who was forgotten after one stays so when it is put back. What
-- was sealed by the keyset before there were such keys is read on until its time is over.
create table conversation_key (
    conversation bigint      primary key references conversation on delete cascade,
    wrapped      bytea       not null,
    made_at      timestamptz not null default now()
);

create table report_key (
    report  bigint      primary key references report on delete cascade,
    wrapped bytea       not null,
    made_at timestamptz not null default now()
);
