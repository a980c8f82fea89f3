// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/** Has the stores write to the disk soon, and not after 16 MB each. */
public final class SmallBuffers implements RocksDBConfigSetter {

    @Override
    public void setConfig(String store, Options options, Map<String, Object> config) {
        options.setWriteBufferSize(16_384);
    }

    @Override
    public void close(String store, Options options) {}
}
