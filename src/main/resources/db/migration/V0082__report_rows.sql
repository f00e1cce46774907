-- What belongs to a report goes with it, as all that came later does; whoever deletes one need not know its parts.
alter table report_fact drop constraint report_fact_report_fkey,
    add constraint report_fact_report_fkey foreign key (report) references report on delete cascade;
alter table report_entry drop constraint report_entry_report_fkey,
    add constraint report_entry_report_fkey foreign key (report) references report on delete cascade;
