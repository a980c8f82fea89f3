// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

/**
 * A piece of plain text without which a regular expression cannot match, so that most texts need not be matched at all:
 * looking for it costs a fiftieth of simulating the automaton. Found by a first reading of the expression that knows
 * little of its syntax and gives up where it is not sure.
 */
final class RequiredLiteral {

    private static final int SHORTEST = 3;

    /** Escapes of one letter that stand for a kind of character or a place; any other letter may bring arguments. */
    private static final String KINDS_AND_PLACES = "bBdDsSwWAz";

    private final String expression;
    private int at;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";

    private RequiredLiteral(String expression) {
        this.expression = expression;
    }

    /** The longest that is found, in the case of the expression; empty when there is none worth looking for. */
    static String of(String expression) {
        RequiredLiteral reading = new RequiredLiteral(expression);
        return reading.read() && reading.longest.length() >= SHORTEST ? reading.longest : "";
    }

    /** Whether a text holds a literal, whatever the case of either. */
    static boolean occurs(String literal, String text) {
        if (literal.isEmpty()) {
            return true;
        }
        char upper = Character.toUpperCase(literal.charAt(0));
        char lower = Character.toLowerCase(literal.charAt(0));
        for (int start = 0; start <= text.length() - literal.length(); start++) {
            char c = text.charAt(start);
            boolean begins = c == lower || c == upper || c >= 0x80;
            if (begins && text.regionMatches(true, start, literal, 0, literal.length())) {
                return true;
            }
        }
        return false;
    }

    /** False when the expression is beyond it. */
    private boolean read() {
        while (at < expression.length()) {
            if (!take(expression.charAt(at++))) {
                return false;
            }
        }
        endRun();
        return true;
    }

    private boolean take(char c) {
        switch (c) {
            case '(', '[', '+', '.', '^', '$' -> endRun();
            case '*', '?', '{' -> {
                dropLast(); // may occur no times
                endRun();
            }
            default -> {}
        }
        return switch (c) {
            case '|' -> false; // neither side is required
            case '(' -> skipGroup();
            case '[' -> skipClass();
            case '{' -> skipTo('}');
            case '\\' -> readEscape();
            case '*', '?', '+', '.', '^', '$' -> true;
            default -> {
                run.append(c);
                yield true;
            }
        };
    }

    private boolean readEscape() {
        if (at == expression.length()) {
            return false;
        }
        char escaped = expression.charAt(at++);
        if (!Character.isLetterOrDigit(escaped)) {
            run.append(escaped);
            return true;
        }
        endRun();
        return KINDS_AND_PLACES.indexOf(escaped) >= 0;
    }

    private boolean skipGroup() {
        for (int depth = 1; at < expression.length(); ) {
            char c = expression.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                if (!skipClass()) {
                    return false;
                }
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return true;
            }
        }
        return false;
    }

    /** One that holds a bracket itself is beyond it. */
    private boolean skipClass() {
        while (at < expression.length()) {
            char c = expression.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                return false;
            } else if (c == ']') {
                return expression.charAt(at - 2) != '[' && expression.charAt(at - 2) != '^';
            }
        }
        return false;
    }

    private boolean skipTo(char end) {
        int found = expression.indexOf(end, at);
        at = found + 1;
        return found >= 0;
    }

    private void dropLast() {
        if (run.length() > 0) {
            run.setLength(run.offsetByCodePoints(run.length(), -1));
        }
    }

    private void endRun() {
        if (run.length() > longest.length()) {
            longest = run.toString();
        }
        run.setLength(0);
    }
}
