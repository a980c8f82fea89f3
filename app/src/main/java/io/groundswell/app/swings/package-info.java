// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Measures how well swings are found, on simulated stories whose swings are known. */
@org.jspecify.annotations.NullMarked
package io.groundswell.app.swings;
