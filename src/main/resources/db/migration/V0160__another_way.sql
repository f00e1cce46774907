-- A message whose own channel was down left by another that was declared to stand in; its reports come from there.
alter table outbox add column via text;
