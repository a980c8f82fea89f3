// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** What X's posts and messages mean, in the forms of its interfaces and archives. */
@NullMarked
package io.groundswell.ingest.x;

import org.jspecify.annotations.NullMarked;
