-- The menu of a message apart from its text, sealed, for channels with buttons; and its id, to know what a reply means.
alter table outbox add column menu bytea, add column menu_id text;
create index outbox_provider on outbox (provider_id) where provider_id is not null;
