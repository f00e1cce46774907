-- What the programme reached, month by month. Of the people nothing is kept here, and so it outlives their rows.
create table programme_tally (
    month date   not null,
    what  text   not null check (what in ('lessons', 'learned', 'employers')),
    label text   not null,
    count bigint not null,
    primary key (month, what, label)
);

insert into programme_tally (month, what, label, count)
select date_trunc('month', finished_at at time zone 'Asia/Shanghai'), 'lessons', lesson, count(*)
from enrolment where finished_at is not null group by 1, 3
union all
select date_trunc('month', finished_at at time zone 'Asia/Shanghai'), 'learned', lesson, count(*)
from enrolment where right_after and not right_before group by 1, 3
union all
select date_trunc('month', signed_on), 'employers', 'pledges', count(*) from pledge group by 1
union all
select date_trunc('month', asked_at at time zone 'Asia/Shanghai'), 'employers', 'requests', count(*)
from training_request group by 1;
