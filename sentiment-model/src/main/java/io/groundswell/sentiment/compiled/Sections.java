// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A file of named sections of little-endian numbers, which begins with a magic number, the version of its form, and a
 * directory. A section is mapped into memory, so that all processes share it and only what is needed is fetched, or
 * copied. Thread-safe.
 */
final class Sections implements AutoCloseable {

    private static final long MAGIC = 0x4C444F4D_56454E4CL;
    private static final int FORM = 3;
    private static final int ALIGNMENT = 64;
    private static final int HEAD = Long.BYTES + 2 * Integer.BYTES;

    /** More than a directory takes. */
    private static final int DIRECTORY = 1 << 13;

    /** Bytes that are read at once. */
    private static final int PIECE = 1 << 18;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Place> places;

    /** Where a section lies in the file, in bytes. */
    private record Place(long at, long length) {}

    private Sections(Path file, FileChannel channel, Map<String, Place> places) {
        this.file = file;
        this.channel = channel;
        this.places = places;
    }

    /** @param sections by name; each from its position to its limit */
    static void write(Path file, Map<String, ByteBuffer> sections) throws IOException {
        int bytes = HEAD;
        for (String name : sections.keySet()) {
            bytes += Integer.BYTES + name.length() + 2 * Long.BYTES;
        }
        var directory = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        directory.putLong(MAGIC).putInt(FORM).putInt(sections.size());
        Map<Long, ByteBuffer> places = new LinkedHashMap<>();
        long at = aligned(bytes);
        for (var section : sections.entrySet()) {
            byte[] name = section.getKey().getBytes(StandardCharsets.US_ASCII);
            long length = section.getValue().remaining();
            directory.putInt(name.length).put(name).putLong(at).putLong(length);
            places.put(at, section.getValue().duplicate());
            at = aligned(at + length);
        }
        // Whoever has the old file mapped keeps it: it is replaced, not written over.
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try (var channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeAll(channel, directory.flip(), 0);
            for (var place : places.entrySet()) {
                writeAll(channel, place.getValue(), place.getKey());
            }
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    private static long aligned(long at) {
        return (at + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** @throws IOException when the file is missing, or is no file of this form */
    static Sections open(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new Sections(file, channel, places(file, channel));
        } catch (IOException | RuntimeException fault) {
            channel.close();
            throw fault;
        }
    }

    private static Map<String, Place> places(Path file, FileChannel channel) throws IOException {
        var directory = ByteBuffer.allocate(DIRECTORY).order(ByteOrder.LITTLE_ENDIAN);
        while (directory.hasRemaining() && channel.read(directory, directory.position()) > 0) {}
        directory.flip();
        if (directory.remaining() < HEAD || directory.getLong() != MAGIC || directory.getInt() != FORM) {
            throw new IOException(file + " is no compiled model of form " + FORM + ": build Groundswell again");
        }
        Map<String, Place> places = new HashMap<>();
        for (int left = directory.getInt(); left > 0; left--) {
            byte[] name = new byte[directory.getInt()];
            directory.get(name);
            var place = new Place(directory.getLong(), directory.getLong());
            if (place.at + place.length > channel.size()) {
                throw new IOException(file + " ends too early: build Groundswell again");
            }
            places.put(new String(name, StandardCharsets.US_ASCII), place);
        }
        return places;
    }

    /**
     * A section where it lies, from 0 to its length, in little-endian order. It stays when the file is closed.
     *
     * @throws IllegalStateException when the file has no such section
     */
    ByteBuffer section(String name) {
        var place = place(name);
        try {
            return channel.map(FileChannel.MapMode.READ_ONLY, place.at, place.length)
                    .order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException fault) {
            throw new UncheckedIOException(file + " is not readable", fault);
        }
    }

    /** A copy of a section, for numbers that are looked up all the time: the heap may lie in huge pages, a file does not. */
    long[] longs(String name) {
        var numbers = LongBuffer.allocate((int) (place(name).length / Long.BYTES));
        read(place(name), piece -> numbers.put(piece.asLongBuffer()));
        return numbers.array();
    }

    /** A copy of a section, like {@link #longs}. */
    int[] ints(String name) {
        var numbers = IntBuffer.allocate((int) (place(name).length / Integer.BYTES));
        read(place(name), piece -> numbers.put(piece.asIntBuffer()));
        return numbers.array();
    }

    // Read rather than mapped: pages that were mapped stay with the process.
    private void read(Place place, Consumer<ByteBuffer> target) {
        var piece = ByteBuffer.allocateDirect(PIECE).order(ByteOrder.LITTLE_ENDIAN);
        try {
            for (long at = 0; at < place.length; at += PIECE) {
                piece.clear().limit((int) Math.min(PIECE, place.length - at));
                while (piece.hasRemaining()) {
                    if (channel.read(piece, place.at + at + piece.position()) < 0) {
                        throw new IOException(file + " has become shorter");
                    }
                }
                target.accept(piece.flip());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(file + " is not readable", fault);
        }
    }

    private Place place(String name) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalStateException(file + " has no section " + name + ": build Groundswell again");
        }
        return place;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
