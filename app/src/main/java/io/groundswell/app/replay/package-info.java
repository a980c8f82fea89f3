// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Replays of archives, apart from everything live, and what they leave behind. */
@org.jspecify.annotations.NullMarked
package io.groundswell.app.replay;
