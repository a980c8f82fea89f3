// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.JsonSerde;
import io.groundswell.events.SentimentWindow.Examples;
import io.groundswell.events.Swing;
import io.groundswell.streams.swing.DayProfile;
import io.groundswell.streams.swing.Point;
import io.groundswell.streams.swing.SeriesMemory;
import io.groundswell.streams.swing.SeriesMemory.Family;
import io.groundswell.streams.swing.SeriesMemory.Held;
import io.groundswell.streams.swing.StoryMemory;
import io.groundswell.streams.swing.Unrest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;

/** How the detector's memory is stored. The names of themes are written once, however many windows mention them. */
final class PackedMemory {

    static final Serde<SeriesMemory> SERIES = Packed.serde(3, PackedMemory::write, PackedMemory::read);
    static final Serde<StoryMemory> STORY = Packed.serde(1, PackedMemory::writeStory, PackedMemory::readStory);

    private static final JsonSerde<Swing> SWING = JsonSerde.internal(Swing.class, "swing");

    private PackedMemory() {}

    private static void write(PackedWriter out, SeriesMemory memory) {
        writePoints(out, memory.points());
        out.number(memory.day().hours().size());
        memory.day().hours().forEach(hour -> out.number(hour.days())
                .number(hour.lastDay())
                .number(hour.windows())
                .number(hour.posts())
                .number(hour.negative())
                .number(hour.positive()));
        out.number(memory.unrest().windows()).number(memory.unrest().spread());
        out.number(memory.open().size());
        memory.open().forEach(held -> out.text(new String(SWING.write(held.swing()), StandardCharsets.UTF_8))
                .number(held.told() ? 1 : 0));
        out.number(memory.quietUntil().size());
        memory.quietUntil().forEach((family, minute) -> out.constant(family).number(minute));
        out.number(memory.sign()).number(memory.signNet());
        writeTexts(out, memory.examples().negative());
        writeTexts(out, memory.examples().positive());
    }

    private static SeriesMemory read(PackedReader in) {
        List<Point> points = readPoints(in);
        List<DayProfile.Hour> hours = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            hours.add(new DayProfile.Hour(
                    in.integer(), in.integer(), in.number(), in.number(), in.number(), in.number()));
        }
        Unrest unrest = new Unrest(in.number(), in.number());
        List<Held> open = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            open.add(new Held(SWING.read(in.text()), in.integer() == 1));
        }
        Map<Family, Integer> quiet = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            quiet.put(in.constant(Family.class), in.integer());
        }
        int sign = in.integer();
        long signNet = in.number();
        Examples examples = new Examples(readTexts(in), List.of(), readTexts(in));
        return new SeriesMemory(points, new DayProfile(hours), unrest, open, quiet, sign, signNet, examples);
    }

    private static void writePoints(PackedWriter out, List<Point> points) {
        SortedSet<String> names = new TreeSet<>();
        points.forEach(point -> names.addAll(point.themes().keySet()));
        List<String> index = List.copyOf(names);
        Map<String, Integer> numbers = new TreeMap<>();
        index.forEach(name -> numbers.put(name, numbers.size()));
        writeTexts(out, index);
        out.number(points.size());
        for (Point point : points) {
            out.number(point.end())
                    .number(point.posts())
                    .number(point.negative())
                    .number(point.positive())
                    .number(point.authors())
                    .number(point.authorBalance())
                    .number(point.odd() ? 1 : 0)
                    .number(point.themes().size());
            point.themes().forEach((name, theme) -> out.number(numbers.getOrDefault(name, 0))
                    .number(theme.posts())
                    .number(theme.balance()));
        }
    }

    private static List<Point> readPoints(PackedReader in) {
        List<String> index = readTexts(in);
        List<Point> points = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            points.add(new Point(
                    in.integer(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.integer() == 1,
                    readThemes(in, index)));
        }
        return points;
    }

    private static SortedMap<String, Point.ThemePoint> readThemes(PackedReader in, List<String> index) {
        SortedMap<String, Point.ThemePoint> themes = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            int name = in.integer();
            if (name < 0 || name >= index.size()) {
                throw new SerializationException("a stored value is corrupt: there is no theme " + name);
            }
            themes.put(index.get(name), new Point.ThemePoint(in.number(), in.number()));
        }
        return themes;
    }

    private static void writeStory(PackedWriter out, StoryMemory memory) {
        writeTexts(out, List.copyOf(memory.series()));
        out.number(memory.swinging().size());
        for (StoryMemory.Member member : memory.swinging()) {
            out.text(member.id())
                    .text(member.group())
                    .constant(member.family())
                    .number(member.rises() ? 1 : 0)
                    .text(member.platform())
                    .text(member.theme())
                    .number(member.until());
        }
    }

    private static StoryMemory readStory(PackedReader in) {
        SortedSet<String> series = new TreeSet<>(readTexts(in));
        List<StoryMemory.Member> swinging = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            swinging.add(new StoryMemory.Member(
                    in.text(),
                    in.text(),
                    in.constant(Family.class),
                    in.integer() == 1,
                    in.text(),
                    in.text(),
                    in.integer()));
        }
        return new StoryMemory(series, swinging);
    }

    private static void writeTexts(PackedWriter out, List<String> texts) {
        out.number(texts.size());
        texts.forEach(out::text);
    }

    private static List<String> readTexts(PackedReader in) {
        int count = in.count();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(in.text());
        }
        return texts;
    }
}
