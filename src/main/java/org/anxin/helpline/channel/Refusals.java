package org.anxin.helpline.channel;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refused requests and counts them, by door and reason. */
@RestControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {

    private final MeterRegistry meters;

    Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<String> refused(Refused refused, HttpServletRequest request) {
        String[] path = request.getRequestURI().split("/");
        // /webhooks/<channel>/…: what follows may hold a secret.
        String door = path.length > 2 ? path[2] : "other";
        meters.counter(
                        "anxin.channel.refused",
                        "channel",
                        door.length() > 20 ? "other" : door,
                        "status",
                        Integer.toString(refused.status().value()))
                .increment();
        return ResponseEntity.status(refused.status())
                .contentType(MediaType.TEXT_PLAIN)
                .body(refused.getMessage());
    }
}
