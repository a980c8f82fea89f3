// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Finds swings in closed windows. Pure: figures in, swings out; no Kafka, no clock, the same on every machine. */
@org.jspecify.annotations.NullMarked
package io.groundswell.streams.swing;
