-- After a backup was put back: its keys, and away with everything that has none any more. That is of people who were
-- forgotten after the backup was made. What the keyset sealed itself, before there were keys, begins with 1.
do $$ begin
    if exists (select 1 from conversation) and not exists (select 1 from restored_conversation_key) then
        raise exception 'There are no keys: nothing of the backup could be read';
    end if;
end $$;

insert into data_key select * from restored_data_key;
insert into conversation_key select * from restored_conversation_key where conversation in (select id from conversation);
insert into report_key select * from restored_report_key where report in (select id from report);
insert into pledge_key select * from restored_pledge_key where pledge in (select id from pledge);
insert into training_request_key select * from restored_training_request_key
    where training_request in (select id from training_request);
insert into report_token select * from restored_report_token where report in (select id from report);

delete from data_key where person not in (select person from conversation);
delete from address_vault where person not in (select person from data_key);
delete from report r where not exists (select 1 from report_key k where k.report = r.id)
    and exists (select 1 from report_entry e where e.report = r.id and get_byte(e.body, 0) = 2);

delete from pledge p where get_byte(p.company, 0) = 2
    and not exists (select 1 from pledge_key k where k.pledge = p.id);
delete from training_request t where (get_byte(t.preferred, 0) = 2 or get_byte(t.contact, 0) = 2)
    and not exists (select 1 from training_request_key k where k.training_request = t.id);

create temporary table forgotten as select c.id from conversation c
    where not exists (select 1 from conversation_key k where k.conversation = c.id)
    and (get_byte(c.session, 0) = 2 or c.session is null
        and c.id not in (select conversation from report) and c.id not in (select conversation from pledge));
delete from outbox where conversation in (select id from forgotten);
delete from inbox where conversation in (select id from forgotten);
delete from enrolment where conversation in (select id from forgotten);
delete from self_check where conversation in (select id from forgotten);
delete from pledge where conversation in (select id from forgotten);
delete from training_request where conversation in (select id from forgotten);
delete from report where conversation in (select id from forgotten);
delete from conversation where id in (select id from forgotten);
delete from scheduled_tasks s where s.task_instance ~ '^[0-9]+:'
    and not exists (select 1 from conversation c where c.id = split_part(s.task_instance, ':', 1)::bigint);
drop table forgotten;
