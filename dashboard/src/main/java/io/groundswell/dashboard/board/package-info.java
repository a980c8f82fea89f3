// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** What the topics say, as far as a page needs it, in bounded memory. */
@NullMarked
package io.groundswell.dashboard.board;

import org.jspecify.annotations.NullMarked;
