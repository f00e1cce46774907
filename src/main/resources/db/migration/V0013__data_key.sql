-- One key per person, wrapped by the keyset. Backups leave this table's rows out: an address in them opens with
-- nothing, once its row here is gone. What was sealed before there were keys is forgotten with the next message.
create table data_key (
    person  char(64)    primary key,
    wrapped bytea       not null,
    made_at timestamptz not null default now()
);

delete from address_vault;
