package org.anxin.helpline.console;

import java.util.Collections;
import java.util.Set;
import org.anxin.helpline.staff.Role;

/** For whom a route is. */
sealed interface Audience {

    /** Whether somebody who is signed in with these roles belongs to it. */
    boolean includes(Set<Role> roles);

    /** Providers and probes: no session and no cookie; the handler checks signatures itself. */
    record Machines() implements Audience {

        @Override
        public boolean includes(Set<Role> roles) {
            return true;
        }
    }

    /** Anybody with a browser. */
    record Everyone() implements Audience {

        @Override
        public boolean includes(Set<Role> roles) {
            return true;
        }
    }

    /** Whoever gave the right password, the second factor still to come. */
    record PasswordKnown() implements Audience {

        @Override
        public boolean includes(Set<Role> roles) {
            return true;
        }
    }

    /** Staff, whatever their roles. */
    record SignedIn() implements Audience {

        @Override
        public boolean includes(Set<Role> roles) {
            return !roles.isEmpty();
        }
    }

    /** Staff with one of these roles. */
    record Only(Set<Role> roles) implements Audience {

        @Override
        public boolean includes(Set<Role> theirs) {
            return !Collections.disjoint(roles, theirs);
        }
    }
}
