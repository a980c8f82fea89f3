// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.ingest.x.rules.RuleTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conversations that are to be asked for as a whole, since an answer rarely repeats the words of the post under which it
 * stands: those in which somebody said something last. Which they were before a restart, the rules at X tell.
 * Thread-safe.
 */
final class Conversations {

    private static final Pattern ROOT = Pattern.compile("(?<![-\\w])conversation_id:(\\d{1,19})\\b");

    private final int capacity;
    private final Map<String, Set<String>> stories = new LinkedHashMap<>(16, 0.75f, true);

    Conversations(int capacity) {
        this.capacity = capacity;
    }

    /** A post that begins a thread is about these stories. */
    synchronized void begin(String root, Set<String> about) {
        if (capacity > 0 && !about.isEmpty()) {
            stories.put(root, Set.copyOf(about));
            if (stories.size() > capacity) {
                stories.remove(stories.keySet().iterator().next());
            }
        }
    }

    /** Somebody said something in a thread, which so stays longer than others. */
    synchronized void goOn(String root) {
        var unused = stories.get(root);
    }

    /** Takes those that rules of ours ask for, the earlier the better. */
    void restore(Collection<RemoteRules.Rule> rules) {
        for (RemoteRules.Rule rule : rules) {
            Set<String> about = RuleTag.stories(rule.tag());
            Matcher root = ROOT.matcher(rule.value());
            while (!about.isEmpty() && root.find()) {
                begin("x:" + root.group(1), about);
            }
        }
    }

    /** The roots by story, in the order of their numbers, so that the same conversations make the same rules. */
    synchronized Map<String, List<String>> byStory() {
        Map<String, List<String>> roots = new TreeMap<>();
        new TreeMap<>(stories)
                .forEach((root, about) -> about.forEach(story ->
                        roots.computeIfAbsent(story, s -> new ArrayList<>()).add(root)));
        return roots;
    }
}
