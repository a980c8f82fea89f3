// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** What Bluesky's events mean. */
@NullMarked
package io.groundswell.ingest.bluesky;

import org.jspecify.annotations.NullMarked;
