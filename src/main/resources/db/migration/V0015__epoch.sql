-- Under which epoch's key a person is known: while an address of it is kept, that key is needed.
alter table address_vault add column epoch int not null default 0;
