// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * CoreNLP's models, compiled: the same tags, trees and probabilities from one file that is mapped into memory. Nothing
 * here but the classes named {@code CoreNlp…}, which compile, knows CoreNLP.
 */
@NullMarked
package io.groundswell.sentiment.compiled;

import org.jspecify.annotations.NullMarked;
