// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** From the probabilities of single posts to the shares of a crowd. */
@NullMarked
package io.groundswell.sentiment.quantify;

import org.jspecify.annotations.NullMarked;
