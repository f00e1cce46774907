package org.anxin.helpline.console;

import java.util.List;
import org.anxin.helpline.conversation.ChannelHealth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the ways to people are doing, and what their providers last answered. */
@Controller
class ChannelsController {

    private static final int SHOWN = 20;

    private final ChannelHealth health;
    private final Wording wording;

    ChannelsController(ChannelHealth health, Wording wording) {
        this.health = health;
        this.wording = wording;
    }

    @GetMapping("/console/channels")
    String page(Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute(
                "channels",
                health.all().stream()
                        .map(status -> new Shown(status, health.exchanges(status.channel(), SHOWN)))
                        .toList());
        return "console/channels";
    }

    /** A channel with its last calls, the newest first. */
    public record Shown(ChannelHealth.Status now, List<ChannelHealth.Exchange> calls) {

        /** Whether it can be said since when it is so. */
        public boolean dated() {
            return now.since().getEpochSecond() > 0;
        }
    }
}
