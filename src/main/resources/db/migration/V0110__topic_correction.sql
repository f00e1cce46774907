-- What staff say a message was about. It goes with the message, and teaches nothing by itself.
create table topic_correction (
    entry        bigint primary key references report_entry on delete cascade,
    topic        text        not null,
    corrected_by text        not null,
    at           timestamptz not null
);
