-- Parts of texts that came in several short messages and are not whole yet; gone within minutes. Words are sealed.
create table smpp_part (
    sender    char(64)    not null,
    reference int         not null,
    total     int         not null,
    number    int         not null,
    address   bytea       not null,
    body      bytea       not null,
    at        timestamptz not null,
    primary key (sender, reference, total, number)
);

create index smpp_part_at on smpp_part (at);
