package org.anxin.helpline.dialog.command;

import picocli.CommandLine.Command;

/** The author's tools. Each exits with 0 if all is well, 1 if it found something, 2 if it was called wrongly. */
@Command(
        name = "dialogs",
        description = "Check, test, play and draw dialogs.",
        mixinStandardHelpOptions = true,
        subcommands = {
            LintCommand.class,
            StampCommand.class,
            TestCommand.class,
            PlayCommand.class,
            GraphCommand.class,
            ImpactCommand.class
        })
public final class DialogsCommand {}
