// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** What X is asked for: followed stories in X's language of rules and queries, within X's limits. No network. */
@NullMarked
package io.groundswell.ingest.x.rules;

import org.jspecify.annotations.NullMarked;
