// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The topics that a page rests on, followed for as long as it is open. */
@NullMarked
package io.groundswell.dashboard.source;

import org.jspecify.annotations.NullMarked;
