-- How many come to each question of a dialog. Of the people nothing is kept here.
create table step_tally (
    month    date not null,
    dialog   text not null,
    step     text not null,
    language text not null,
    count    int  not null,
    primary key (month, dialog, step, language)
);
