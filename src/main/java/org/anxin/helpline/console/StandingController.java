package org.anxin.helpline.console;

import java.util.stream.Collectors;
import org.anxin.helpline.conversation.Standings;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where people stand in the dialogs, as a file for {@code dialogs impact --standing}. */
@RestController
class StandingController {

    private final Standings standings;

    StandingController(Standings standings) {
        this.standings = standings;
    }

    @GetMapping(path = "/console/standing", produces = MediaType.TEXT_PLAIN_VALUE)
    String standing() {
        return standings.now().stream().map(one -> one.line() + "\n").collect(Collectors.joining());
    }
}
