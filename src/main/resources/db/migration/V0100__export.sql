-- Every copy that leaves the house has a number of its own; who took it and of what is on the audit trail.
create sequence export_copy;
