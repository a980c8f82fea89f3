// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.List;

/**
 * What the events of a platform mean, wherever they come from: a live stream or an archive of it. Takes any bytes, in
 * time and memory linear in their number, and throws nothing because of what they hold. The same event gives the same
 * posts every time. Not thread-safe unless an implementation says so.
 */
@FunctionalInterface
public interface Events {

    /**
     * What is in one event: several posts for a page of results, one for most, and never an empty list.
     *
     * @param event as it came from the wire, in UTF-8 unless the format says otherwise
     */
    List<Found> in(byte[] event);
}
