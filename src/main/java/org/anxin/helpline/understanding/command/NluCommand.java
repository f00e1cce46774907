package org.anxin.helpline.understanding.command;

import picocli.CommandLine.Command;

/** The classifiers' own pipeline on any labelled data: lines of a label, a tab and a text. */
@Command(
        name = "nlu",
        description = "Train, measure and use a classifier on labelled data of your own.",
        mixinStandardHelpOptions = true,
        subcommands = {TrainCommand.class, EvaluateCommand.class, PredictCommand.class})
public final class NluCommand {}
