-- How often each answer was given. Of the people who asked nothing is kept here.
create table question_tally (
    month    date not null,
    answer   text not null,
    topic    text not null,
    language text not null,
    count    int  not null,
    primary key (month, answer, language)
);
