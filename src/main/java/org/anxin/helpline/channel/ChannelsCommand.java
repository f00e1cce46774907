package org.anxin.helpline.channel;

import java.io.PrintWriter;
import java.util.List;
import org.anxin.helpline.channel.SetupReview.Reviewed;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What an operator asks before a channel is switched on. Settings come from where the helpline has them. */
@Command(name = "channels", description = "The ways people write on.", synopsisSubcommandLabel = "COMMAND")
public final class ChannelsCommand {

    private static final int WRONG = 3;

    @Spec
    private CommandSpec spec;

    @Command(
            description =
                    "Check every channel's settings, and say what to paste where at its provider. Calls nobody. Ends with 0 when all hold, 3 when one does not.")
    int check() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ChannelsConsole.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run()) {
            return tell(context.getBean(SetupReview.class).all());
        }
    }

    private int tell(List<Reviewed> channels) {
        PrintWriter out = spec.commandLine().getOut();
        if (channels.isEmpty()) {
            out.println(
                    "No channel is set up yet, which is fine to begin with: the phone simulator works without. docs/channels has a guide for each.");
            return 0;
        }
        channels.forEach(channel -> tell(channel, out));
        return channels.stream().allMatch(channel -> channel.problems().isEmpty()) ? 0 : WRONG;
    }

    private static void tell(Reviewed channel, PrintWriter out) {
        out.println(channel.name() + (channel.problems().isEmpty() ? ": the settings hold." : ": not yet."));
        channel.problems().forEach(problem -> out.println("  ! " + problem));
        channel.steps().forEach(step -> out.println("  > " + step));
    }
}
