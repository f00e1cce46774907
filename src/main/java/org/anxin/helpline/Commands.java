package org.anxin.helpline;

import java.util.List;
import org.anxin.helpline.channel.ChannelsCommand;
import org.anxin.helpline.dialog.command.DialogsCommand;
import org.anxin.helpline.knowledge.KnowledgeCommand;
import org.anxin.helpline.privacy.KeysetCommand;
import org.anxin.helpline.staff.AuditCommand;
import org.anxin.helpline.understanding.command.ClassifyCommand;
import org.anxin.helpline.understanding.command.NluCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the jar can do beside serving: the first argument names a command. */
@Command(
        name = "anxin",
        description = "An SMS and chat helpline for safe employment. Without a command it serves.",
        mixinStandardHelpOptions = true,
        subcommands = {
            KeysetCommand.class,
            ChannelsCommand.class,
            DialogsCommand.class,
            KnowledgeCommand.class,
            AuditCommand.class,
            ClassifyCommand.class,
            NluCommand.class
        })
final class Commands {

    private static final List<String> HELP = List.of("-h", "--help");

    private Commands() {}

    static boolean named(String[] args) {
        return args.length > 0
                && (HELP.contains(args[0]) || line().getSubcommands().containsKey(args[0]));
    }

    static int run(String[] args) {
        return line().execute(args);
    }

    private static CommandLine line() {
        return new CommandLine(new Commands());
    }
}
