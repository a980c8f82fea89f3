// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * X on this machine: rules, stream and search over real HTTP, for tests and for whoever wants to try without an account.
 * It keeps X's limits, and misbehaves on command as X has been seen to.
 */
@NullMarked
package io.groundswell.simulator.x;

import org.jspecify.annotations.NullMarked;
