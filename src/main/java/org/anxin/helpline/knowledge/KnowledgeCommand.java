package org.anxin.helpline.knowledge;

import picocli.CommandLine.Command;

/** The author's tools for answers. Each exits with 0 if all is well, 1 if it found something, 2 if called wrongly. */
@Command(
        name = "knowledge",
        description = "Check and find rights answers, and list their legal basis.",
        mixinStandardHelpOptions = true,
        subcommands = {LintCommand.class, FindCommand.class, BasisCommand.class})
public final class KnowledgeCommand {}
