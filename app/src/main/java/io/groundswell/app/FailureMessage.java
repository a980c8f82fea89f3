// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command failed; the stack trace is for those who ask with {@code --verbose}. */
final class FailureMessage implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        command.getErr().println(command.getColorScheme().errorText("groundswell: " + message));
        if (isUnanswered(failure)) {
            command.getErr()
                    .println("Is Kafka running where --bootstrap-servers says? 'groundswell broker' starts one.");
        }
        // Asked for here, so that a command that logs nothing does not wait for the logging to be set up.
        LoggerFactory.getLogger(FailureMessage.class).info("{} failed", command.getCommandName(), failure);
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static boolean isUnanswered(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException || cause instanceof java.util.concurrent.TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
