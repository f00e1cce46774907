-- Seven roles instead of two. Whoever worked on reports until now did all there was to do, so she leads from here on.
update staff_account set roles = array_append(roles, 'LEAD')
where 'CASEWORKER' = any (roles) and 'ADMINISTRATOR' = any (roles);

alter table staff_account add constraint staff_account_roles check
    (roles <@ array ['INTAKE', 'CASEWORKER', 'LEAD', 'CUSTODIAN', 'AUDITOR', 'EDITOR', 'ADMINISTRATOR']);
