// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of named sections of little-endian numbers, read where it lies: mapped into memory, shared by all processes that
 * use it, and fetched page by page as it is needed. Begins with a magic number, the version of its form, and a
 * directory. Thread-safe.
 */
final class Sections {

    private static final long MAGIC = 0x4C444F4D_56454E4CL;
    private static final int FORM = 1;
    private static final int ALIGNMENT = 64;

    private final Map<String, ByteBuffer> sections;
    private final Path file;

    private Sections(Map<String, ByteBuffer> sections, Path file) {
        this.sections = sections;
        this.file = file;
    }

    /** @param sections by name; each from its position to its limit */
    static void write(Path file, Map<String, ByteBuffer> sections) throws IOException {
        int bytes = Long.BYTES + 2 * Integer.BYTES;
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
    static Sections map(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            var directory = channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(size, 1 << 16))
                    .order(ByteOrder.LITTLE_ENDIAN);
            if (size < Long.BYTES + 2 * Integer.BYTES || directory.getLong() != MAGIC || directory.getInt() != FORM) {
                throw new IOException(file + " is no compiled model of form " + FORM + ": build Groundswell again");
            }
            Map<String, ByteBuffer> sections = new LinkedHashMap<>();
            for (int left = directory.getInt(); left > 0; left--) {
                byte[] name = new byte[directory.getInt()];
                directory.get(name);
                long at = directory.getLong();
                long length = directory.getLong();
                if (at + length > size) {
                    throw new IOException(file + " ends too early: build Groundswell again");
                }
                sections.put(
                        new String(name, StandardCharsets.US_ASCII),
                        channel.map(FileChannel.MapMode.READ_ONLY, at, length));
            }
            return new Sections(sections, file);
        }
    }

    /**
     * From 0 to its length, in little-endian order.
     *
     * @throws IllegalStateException when the file has no such section
     */
    ByteBuffer section(String name) {
        var section = sections.get(name);
        if (section == null) {
            throw new IllegalStateException(file + " has no section " + name + ": build Groundswell again");
        }
        return section.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }
}
