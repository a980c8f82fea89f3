// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Topics in, a page out: live in the browser, and the same figures as JSON and CSV. */
@NullMarked
package io.groundswell.dashboard;

import org.jspecify.annotations.NullMarked;
