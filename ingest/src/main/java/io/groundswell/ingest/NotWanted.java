// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.Locale;

/** Why something in a source is no post although nothing is wrong with it. New reasons come at the end. */
public enum NotWanted {
    /** A record of Bluesky that is no post: a follow, a profile, a like of a feed; a repost or a like unless asked for. */
    COLLECTION,
    /** Somebody's handle or the place of their data changed. */
    IDENTITY,
    /** News of an account that removes nothing: it is active, or hosted elsewhere, or slowed down. */
    ACCOUNT_KEPT,
    /** A platform's word about itself or its stream: a limit, a notice of edits, a page without results. */
    NOTICE,
    /** An event of a kind that this version does not know. */
    UNKNOWN_KIND,
    /** A file of an archive that holds no posts: a picture, another part of an export. */
    OTHER_FILE,
    /** A post that is about no followed story. */
    NO_STORY,
    /** A change, a deletion or a removal that concerns nobody of whom something was sent. */
    NOBODY_SENT;

    /** The reason as a metric's label: lower case with underscores. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
