// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

/** What tests meet in place of the world: simulated platforms, and real programs of others. */
@NullMarked
package io.groundswell.simulator;

import org.jspecify.annotations.NullMarked;
