// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Trained weights: for each slot three of eight bits, side by side in one integer, so that a feature costs one look-up.
 * Immutable and thread-safe.
 */
public final class Weights {

    private static final String RESOURCE = "social-weights.bin";
    private static final int MAGIC = 0x47535732;
    private static final int CLASSES = 3;
    private static final int LARGEST = 127;

    private final int[] packed;
    private final float step;
    private final float[] bias;
    private final Temperature temperature;
    private final WordSet familiar;

    private Weights(int[] packed, float step, float[] bias, Temperature temperature, WordSet familiar) {
        this.packed = packed;
        this.step = step;
        this.bias = bias;
        this.temperature = temperature;
        this.familiar = familiar;
    }

    /**
     * Rounds weights to steps of one size, cut where only one in a hundred thousand is larger.
     *
     * @param model over the slots, of three classes
     * @param familiar hashes of the words that training met
     */
    static Weights rounded(LinearModel model, Temperature temperature, long[] familiar) {
        float[] sizes = new float[Slots.COUNT * CLASSES];
        for (int slot = 0; slot < Slots.COUNT; slot++) {
            for (int c = 0; c < CLASSES; c++) {
                sizes[slot * CLASSES + c] = Math.abs(centred(model, slot, c));
            }
        }
        java.util.Arrays.sort(sizes);
        float step = Math.max(Float.MIN_NORMAL, sizes[sizes.length - 1 - sizes.length / 100_000] / LARGEST);
        int[] packed = new int[Slots.COUNT];
        for (int slot = 0; slot < Slots.COUNT; slot++) {
            for (int c = 0; c < CLASSES; c++) {
                int steps = Math.round(centred(model, slot, c) / step);
                packed[slot] |= (Math.max(-LARGEST, Math.min(LARGEST, steps)) & 0xff) << (8 * c);
            }
        }
        float[] bias = new float[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            bias[c] = (float) model.bias(c);
        }
        return new Weights(packed, step, bias, temperature, WordSet.ofHashes(familiar));
    }

    /** What all three classes have in common changes no probability. */
    private static float centred(LinearModel model, int slot, int c) {
        float mean = (model.weight(slot, 0) + model.weight(slot, 1) + model.weight(slot, 2)) / CLASSES;
        return model.weight(slot, c) - mean;
    }

    Weights calibrated(Temperature with) {
        return new Weights(packed, step, bias, with, familiar);
    }

    /** The weights of a slot in steps; take them apart with {@link #steps}. */
    int packed(int slot) {
        return packed[slot];
    }

    static int steps(int packed, int c) {
        return packed << (24 - 8 * c) >> 24;
    }

    float step() {
        return step;
    }

    float bias(int c) {
        return bias[c];
    }

    Temperature temperature() {
        return temperature;
    }

    boolean isFamiliar(long word) {
        return familiar.contains(word);
    }

    /**
     * Those that are shipped.
     *
     * @throws IllegalStateException when they are missing from the class path
     */
    public static Weights shipped() {
        try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + RESOURCE);
            }
            return read(in, RESOURCE);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @throws IOException when the file cannot be read or holds no weights of this version */
    public static Weights read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    private static Weights read(InputStream stream, String name) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
        if (in.readInt() != MAGIC || in.readInt() != Slots.COUNT) {
            throw new IOException(name + ": not weights of this version of the social model");
        }
        float step = in.readFloat();
        float[] bias = new float[CLASSES];
        double factor = in.readDouble();
        double[] shifts = new double[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            bias[c] = in.readFloat();
            shifts[c] = in.readDouble();
        }
        long[] familiar = new long[Math.min(in.readInt(), Slots.COUNT)];
        for (int i = 0; i < familiar.length; i++) {
            familiar[i] = in.readLong();
        }
        int[] packed = new int[Slots.COUNT];
        for (int c = 0; c < CLASSES; c++) {
            byte[] plane = in.readNBytes(Slots.COUNT);
            if (plane.length < Slots.COUNT) {
                throw new IOException(name + ": ends too early");
            }
            for (int slot = 0; slot < Slots.COUNT; slot++) {
                packed[slot] |= (plane[slot] & 0xff) << (8 * c);
            }
        }
        return new Weights(packed, step, bias, new Temperature(factor, shifts), WordSet.ofHashes(familiar));
    }

    /** The same weights give the same bytes. */
    public void write(Path file) throws IOException {
        try (var out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(Slots.COUNT);
            out.writeFloat(step);
            out.writeDouble(temperature.factor());
            for (int c = 0; c < CLASSES; c++) {
                out.writeFloat(bias[c]);
                out.writeDouble(temperature.shifts()[c]);
            }
            long[] words = familiar.hashes();
            out.writeInt(words.length);
            for (long word : words) {
                out.writeLong(word);
            }
            byte[] plane = new byte[Slots.COUNT];
            for (int c = 0; c < CLASSES; c++) {
                for (int slot = 0; slot < Slots.COUNT; slot++) {
                    plane[slot] = (byte) steps(packed[slot], c);
                }
                out.write(plane);
            }
        }
    }
}
