-- Reports of messages whose provider's id we had not written down yet; gone within a day where none ever has it.
create table early_report (
    channel     text        not null,
    provider_id text        not null,
    status      text        not null,
    code        text        not null,
    at          timestamptz not null,
    primary key (channel, provider_id, status)
);

create index early_report_at on early_report (at);
