// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.groundswell.dashboard.board.Change;
import io.groundswell.dashboard.board.Point;
import io.groundswell.dashboard.board.SeriesKey;
import io.groundswell.dashboard.board.ThemeRow;
import io.groundswell.events.Shares;
import io.groundswell.events.Swing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers as CSV (RFC 4180), with a line of names. What a spreadsheet would take for a formula is made text. */
final class Table {

    private final List<String> names;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(String names) {
        this.names = List.of(names.split(",", -1));
    }

    static String windows(String story, SeriesKey key, List<Point> points) {
        Table table = new Table("story,platform,theme,size,end,status,revision,posts,negative,neutral,positive,reposts,"
                + "likes,remarks,unscored,net,netLow,netHigh,mean,authors,authorNet,"
                + "estimatedNegative,estimatedNegativeLow,estimatedNegativeHigh,"
                + "estimatedNeutral,estimatedNeutralLow,estimatedNeutralHigh,"
                + "estimatedPositive,estimatedPositiveLow,estimatedPositiveHigh,estimatedPosts");
        for (Point point : points) {
            Shares shares = point.estimated();
            table.row(
                    story,
                    key.platform(),
                    key.theme(),
                    key.size(),
                    point.end(),
                    point.status(),
                    point.revision(),
                    point.posts(),
                    point.negative(),
                    point.neutral(),
                    point.positive(),
                    point.reposts(),
                    point.likes(),
                    point.remarks(),
                    point.unscored(),
                    point.net(),
                    point.netLow(),
                    point.netHigh(),
                    point.mean(),
                    point.authors(),
                    point.authorNet(),
                    shares == null ? null : shares.negative().value(),
                    shares == null ? null : shares.negative().low(),
                    shares == null ? null : shares.negative().high(),
                    shares == null ? null : shares.neutral().value(),
                    shares == null ? null : shares.neutral().low(),
                    shares == null ? null : shares.neutral().high(),
                    shares == null ? null : shares.positive().value(),
                    shares == null ? null : shares.positive().low(),
                    shares == null ? null : shares.positive().high(),
                    shares == null ? null : shares.posts());
        }
        return table.write();
    }

    static String themes(List<ThemeRow> themes) {
        Table table = new Table("theme,label,kind,posts,share,negative,neutral,positive,net,netLow,netHigh,mood,"
                + "change,changeLow,changeHigh");
        for (ThemeRow theme : themes) {
            Change change = theme.change();
            table.row(
                    theme.theme(),
                    theme.label(),
                    theme.kind(),
                    theme.posts(),
                    theme.share(),
                    theme.negative(),
                    theme.neutral(),
                    theme.positive(),
                    theme.net(),
                    theme.netLow(),
                    theme.netHigh(),
                    theme.mood(),
                    change == null ? null : change.delta(),
                    change == null ? null : change.low(),
                    change == null ? null : change.high());
        }
        return table.write();
    }

    static String swings(List<Swing> swings) {
        Table table = new Table("id,state,story,platform,theme,size,openedAt,resolvedAt,from,to,delta,significance,"
                + "posts,baselinePosts,severity,cause,examples");
        for (Swing swing : swings) {
            table.row(
                    swing.id(),
                    swing.state(),
                    swing.story(),
                    swing.platform(),
                    swing.theme(),
                    swing.size(),
                    swing.openedAt(),
                    swing.resolvedAt(),
                    swing.from(),
                    swing.to(),
                    swing.delta(),
                    swing.significance(),
                    swing.posts(),
                    swing.baselinePosts(),
                    swing.severity(),
                    swing.cause().stream()
                            .map(cause -> cause.theme() + " " + cause.contribution())
                            .collect(Collectors.joining("; ")),
                    String.join(" ", swing.examples()));
        }
        return table.write();
    }

    private void row(@Nullable Object... values) {
        List<String> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value instanceof String text ? text(text) : Objects.toString(value, ""));
        }
        rows.add(row);
    }

    private static String text(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String write() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(names);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes whatever is written to it", e);
        }
        return text.toString();
    }
}
