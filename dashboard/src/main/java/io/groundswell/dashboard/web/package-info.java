// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The page and its interface over HTTP. What it shows was written by strangers, and who asks may be one too. */
@NullMarked
package io.groundswell.dashboard.web;

import org.jspecify.annotations.NullMarked;
