package org.anxin.helpline.staff;

import java.util.Set;

/** Somebody who may sign in to the console. */
public record StaffMember(long id, String username, String displayName, Set<Role> roles) {

    public StaffMember {
        roles = Set.copyOf(roles);
    }
}
