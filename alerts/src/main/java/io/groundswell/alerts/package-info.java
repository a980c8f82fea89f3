// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Swings to people: reads the topic of swings and sends them to webhooks, chats, Alertmanager, mailboxes and terminals. */
@org.jspecify.annotations.NullMarked
package io.groundswell.alerts;
