// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

/**
 * An account that many answer or pass on, among those whose posts stand for others.
 *
 * @param handle its public name, without the at sign
 * @param posts how many of its posts stand for others
 * @param engagement likes, reposts and replies of these together
 */
public record Voice(String handle, int posts, long engagement) {}
