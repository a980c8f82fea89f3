// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Label;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** A {@link Slice} in binary: it is read and written for every post, several times. */
final class SliceSerde {

    static final Serde<Slice> SERDE =
            Serdes.serdeFrom((topic, slice) -> write(slice), (topic, bytes) -> bytes == null ? null : read(bytes));

    private SliceSerde() {}

    private static byte[] write(Slice slice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Tally tally = slice.tally();
            out.writeLong(tally.negative());
            out.writeLong(tally.neutral());
            out.writeLong(tally.positive());
            out.writeLong(tally.reposts());
            out.writeLong(tally.remarks());
            out.writeLong(tally.unscored());
            out.writeLong(tally.scoreMicros());
            out.writeLong(tally.squareMicros());
            out.writeByte(slice.examples().size());
            for (Example example : slice.examples()) {
                byte[] post = example.post().getBytes(StandardCharsets.UTF_8);
                out.writeInt(post.length);
                out.write(post);
                out.writeUTF(example.label().name());
                out.writeLong(example.engagement());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Slice read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Tally tally = new Tally(
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong());
            int count = in.readUnsignedByte();
            List<Example> examples = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                String post = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                examples.add(new Example(post, Label.valueOf(in.readUTF()), in.readLong()));
            }
            return new Slice(tally, List.copyOf(examples));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
