// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** CoreNLP's trained models, compiled into flat tables, and programs that compute the same results from them. */
@NullMarked
package io.groundswell.sentiment.compiled;

import org.jspecify.annotations.NullMarked;
