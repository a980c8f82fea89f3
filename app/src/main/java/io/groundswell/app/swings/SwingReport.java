// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an evaluation of swings has found. */
public record SwingReport(List<Quiet> quiet, List<Loud> loud) {

    /**
     * Stories in which there is nothing to say.
     *
     * @param scene what they are like
     * @param contender who saw them
     * @param alarms in all
     * @param bySurge those of them that are about volume alone
     */
    public record Quiet(String scene, String contender, Rate alarms, Rate bySurge) {}

    /**
     * Stories in which something happens.
     *
     * @param found what became of them
     * @param boundDelay the mean delay, in windows, that no rule with as few false alarms can better; NaN where none is known
     * @param boundWithin3 likewise the share found within three windows
     * @param cause whether a theme caused it
     */
    public record Loud(
            String scene, String contender, Found found, double boundDelay, double boundWithin3, boolean cause) {}

    /** Tables for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("False alarms of a story and month (95 % interval)");
        for (Quiet row : quiet) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-44s %-34s %6.2f  (%.2f to %.2f)%s",
                    row.scene(),
                    row.contender(),
                    row.alarms().perMonth(),
                    row.alarms().low(),
                    row.alarms().high(),
                    row.bySurge().count() == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    ", of volume %.2f",
                                    row.bySurge().perMonth())));
        }
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%-44s %-34s %8s %8s %8s %8s %8s %8s",
                "What happens, and who sees it",
                "",
                "within 3",
                "at best",
                "within 6",
                "delay",
                "at best",
                "cause"));
        for (Loud row : loud) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-44s %-34s %7.1f%% %8s %7.1f%% %8.2f %8s %8s",
                    row.scene(),
                    row.contender(),
                    100 * row.found().within(3),
                    Double.isNaN(row.boundWithin3()) ? "" : percent(row.boundWithin3()),
                    100 * row.found().within(6),
                    row.found().meanDelay(),
                    Double.isNaN(row.boundDelay()) ? "" : String.format(Locale.ROOT, "%.2f", row.boundDelay()),
                    row.cause() ? percent(row.found().causesRight()) : ""));
        }
        lines.add("");
        lines.add(
                "Delays count windows of five minutes, that of the change included. At best: what no rule with one false"
                        + " alarm a month can better.");
        return lines;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
