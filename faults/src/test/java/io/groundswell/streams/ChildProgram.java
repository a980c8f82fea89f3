// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;

/** What the programs that run in a {@link ChildJvm} have in common: arguments {@code name=value}, and the orders. */
final class ChildProgram {

    /** What to do with an order; false ends the process. */
    interface Orders {
        boolean obey(String order) throws Exception;
    }

    private ChildProgram() {}

    static Map<String, String> arguments(String... args) {
        Map<String, String> arguments = new HashMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            arguments.put(arg.substring(0, equals), arg.substring(equals + 1));
        }
        return arguments;
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Takes orders until one ends the process, or until whoever gives them has gone. */
    static void obey(Orders orders) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String order = next(in); order != null; order = next(in)) {
            if (!orders.obey(order)) {
                System.exit(0);
            }
        }
        Runtime.getRuntime().halt(1);
    }

    private static @org.jspecify.annotations.Nullable String next(BufferedReader in) {
        try {
            return in.readLine();
        } catch (IOException e) {
            return null;
        }
    }
}
