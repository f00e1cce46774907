-- By which somebody comes back to her report from another phone. Only a slow digest of the number lies here.
create table report_receipt (
    report  bigint      primary key references report on delete cascade,
    digest  bytea       not null unique,
    made_at timestamptz not null
);
