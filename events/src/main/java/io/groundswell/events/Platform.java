// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where a post was published. */
public enum Platform {
    X("x", "X"),
    BLUESKY("bluesky", "Bluesky");

    private final String wireName;
    private final String displayName;

    Platform(String wireName, String displayName) {
        this.wireName = wireName;
        this.displayName = displayName;
    }

    /** The name in records and keys: lower case. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The name as a person writes it. */
    public String displayName() {
        return displayName;
    }

    /** @throws IllegalArgumentException when no platform has this wire name */
    @JsonCreator
    public static Platform of(String wireName) {
        for (Platform platform : values()) {
            if (platform.wireName.equals(wireName)) {
                return platform;
            }
        }
        throw new IllegalArgumentException("platform must be x or bluesky: was " + wireName);
    }
}
