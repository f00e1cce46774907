-- How many begin a dialog and how many come to its end. Of the people nothing is kept here.
create table dialog_tally (
    month    date not null,
    dialog   text not null,
    language text not null,
    what     text not null check (what in ('begun', 'finished')),
    count    int  not null,
    primary key (month, dialog, language, what)
);
