package org.anxin.helpline.console;

import org.anxin.helpline.channel.SimulatorSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the project is, and the phone to try it with. */
@Controller
class HomeController {

    private final boolean simulator;

    HomeController(SimulatorSettings simulator) {
        this.simulator = simulator.enabled();
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("simulator", simulator);
        return "home";
    }

    @GetMapping("/simulator")
    String simulator() {
        if (!simulator) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "simulator";
    }
}
