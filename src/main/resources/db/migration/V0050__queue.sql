-- Who works on a report, which clock runs on it, and where it is about. Words are found by keyed tokens alone.
alter table report
    add column owner          text,
    add column district       text,
    add column triaged_at     timestamptz,
    add column paused_at      timestamptz,
    add column paused_seconds bigint not null default 0,
    add column deadline       text   not null default 'OUTCOME',
    add column due_at         timestamptz;

update report set due_at = received_at + interval '3 months' where state <> 'CLOSED';

drop index report_queue;
create index report_queue on report (severity desc, due_at, received_at) where state <> 'CLOSED';
create index report_owner on report (owner) where state <> 'CLOSED';
create index report_closed on report (closed_at desc) where state = 'CLOSED';

create table report_token (
    token  bytea  not null,
    report bigint not null references report on delete cascade,
    primary key (token, report)
);

create index report_token_report on report_token (report);

-- Filters a staff member keeps; never words that were looked for.
create table saved_view (
    id    bigint generated always as identity primary key,
    staff bigint not null references staff_account on delete cascade,
    name  text   not null,
    query text   not null,
    unique (staff, name)
);
