-- The line that one replica keeps open to a provider, as it last said.
create table channel_line (
    channel text primary key,
    up      boolean     not null,
    since   timestamptz not null,
    seen    timestamptz not null
);
