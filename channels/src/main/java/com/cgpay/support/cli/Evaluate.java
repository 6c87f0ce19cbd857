package com.cgpay.support.cli;

import picocli.CommandLine.Command;

/** Measures the bot. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures the bot.",
        subcommands = {
            EvaluateConversations.class,
            EvaluateIntents.class,
            EvaluateNoise.class,
            EvaluateEntities.class,
            EvaluateSignals.class,
            EvaluateKnowledge.class
        })
final class Evaluate {}
