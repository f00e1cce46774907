package org.anxin.helpline.staff;

import java.time.Duration;

/** For tests of what is not about the trail. */
class SilentTrail implements AuditTrail {

    @Override
    public void record(String actor, String action, String subject) {}

    @Override
    public void recordOnce(String actor, String action, String subject, Duration within) {}
}
