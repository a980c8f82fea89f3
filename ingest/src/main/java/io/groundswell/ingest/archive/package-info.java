// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Archives of posts. An {@link io.groundswell.ingest.archive.ArchiveSource} opens what is packed, finds out by the
 * content in which {@link io.groundswell.ingest.archive.Format} it is, splits it into
 * {@link io.groundswell.ingest.archive.Records} and gives what is found in each to a sink, in memory that does not
 * depend on what a file holds.
 */
@NullMarked
package io.groundswell.ingest.archive;

import org.jspecify.annotations.NullMarked;
