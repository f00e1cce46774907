-- Who began which lesson, and what she knew before it and after it. No words: only whether the answer was right.
create table enrolment (
    id           bigint generated always as identity primary key,
    conversation bigint      not null,
    lesson       text        not null,
    language     text        not null,
    begun_at     timestamptz not null,
    finished_at  timestamptz,
    right_before boolean,
    right_after  boolean,
    unique (conversation, lesson),
    check ((finished_at is null) = (right_after is null)),
    check ((finished_at is null) = (right_before is null))
);

create index enrolment_lesson on enrolment (lesson, language);
