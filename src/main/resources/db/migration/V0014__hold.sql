-- A report that must not be deleted when its time comes: asked for by one, granted by another.
create table report_hold (
    report     bigint      primary key references report on delete cascade,
    reason     bytea       not null,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    granted_by text,
    granted_at timestamptz,
    check (granted_by is null or granted_by <> asked_by)
);
