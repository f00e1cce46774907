package org.anxin.helpline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The helpline as one process: web, turn, outbox and console. */
@SpringBootApplication
public class HelplineApplication {

    public static void main(String[] args) {
        if (Commands.named(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication.run(HelplineApplication.class, args);
    }
}
