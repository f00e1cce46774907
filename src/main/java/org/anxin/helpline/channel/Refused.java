package org.anxin.helpline.channel;

import org.springframework.http.HttpStatus;

/** A request of a provider that is not dealt with. The message holds nothing of the request. */
public final class Refused extends RuntimeException {

    private final HttpStatus status;

    public Refused(HttpStatus status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** Not authentic: who sent it learns nothing more. */
    public static Refused forged() {
        return new Refused(HttpStatus.FORBIDDEN, "Forbidden");
    }

    /** Not stored: a provider that brings it again may have more luck. */
    public static Refused forNow() {
        return new Refused(HttpStatus.SERVICE_UNAVAILABLE, "Try again later");
    }

    HttpStatus status() {
        return status;
    }
}
