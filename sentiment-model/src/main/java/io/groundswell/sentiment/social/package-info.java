// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The model made for social posts: features, weights, training and the figures by which it is judged. */
@NullMarked
package io.groundswell.sentiment.social;

import org.jspecify.annotations.NullMarked;
