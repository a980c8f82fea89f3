// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import static io.groundswell.summary.MarkdownText.escaped;
import static io.groundswell.summary.MarkdownText.line;
import static io.groundswell.summary.Phrases.count;
import static io.groundswell.summary.Phrases.label;
import static io.groundswell.summary.Phrases.minute;
import static io.groundswell.summary.Phrases.number;
import static io.groundswell.summary.Phrases.percent;
import static io.groundswell.summary.Phrases.posts;
import static io.groundswell.summary.Phrases.signed;
import static io.groundswell.summary.Phrases.unsigned;

import io.groundswell.events.Label;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A discussion summary as Markdown. Whatever people wrote is escaped, and stands within a line, never at its start. */
public final class MarkdownSummary {

    private final StringJoiner blocks = new StringJoiner("\n\n", "", "\n");

    private MarkdownSummary() {}

    /** Ends with a line break. */
    public static String of(DiscussionSummary summary) {
        return new MarkdownSummary().write(summary);
    }

    private String write(DiscussionSummary summary) {
        blocks.add("# Discussion summary: " + line(summary.title()));
        if (summary.platforms().stream().allMatch(platform -> platform.windows() == null)) {
            blocks.add("Nothing that was said of this story in that time has been counted yet.");
            return blocks.toString();
        }
        summary.platforms().forEach(platform -> platform(platform, summary.labels()));
        if (summary.contrast() != null) {
            blocks.add("**Between the platforms:** " + contrast(summary.contrast()));
        }
        return blocks.toString();
    }

    private void platform(PlatformSummary platform, Map<String, String> labels) {
        blocks.add("## " + platform.platform().displayName() + " Discussion Summary");
        WindowChoice windows = platform.windows();
        if (windows == null || platform.figures().isEmpty()) {
            blocks.add("No posts" + (windows == null ? " in that time." : " " + span(windows) + "."));
            return;
        }
        blocks.add(basis(platform, windows));
        if (platform.figures().posts() == 0) {
            blocks.add("None of it could be scored, so there is no mood to tell.");
            return;
        }
        @Nullable String shares = ShareSentence.of(platform.estimated(), platform.figures());
        blocks.add("**Main themes and sentiments:** " + mood(platform) + (shares == null ? "" : " " + shares));
        list(platform.themes().stream().map(MarkdownSummary::theme).toList(), true);
        if (!platform.voices().isEmpty()) {
            blocks.add("**Influential voices:** "
                    + platform.voices().stream().map(MarkdownSummary::voice).collect(Collectors.joining("; ")) + ".");
        }
        blocks.add("**Common opinions:** " + opinions(platform.opinions()));
        list(
                platform.opinions().stream()
                        .flatMap(opinion -> opinion.quotes().stream())
                        .map(MarkdownSummary::quote)
                        .toList(),
                false);
        debates(platform.debates());
        platform.sparse().forEach(opinion -> blocks.add(sparse(opinion)));
        if (!platform.swings().isEmpty()) {
            blocks.add("**Swings:**");
            list(
                    platform.swings().stream()
                            .map(swing -> SwingSentence.of(swing, labels))
                            .toList(),
                    false);
        }
    }

    private void list(List<String> items, boolean numbered) {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < items.size(); i++) {
            lines.add((numbered ? i + 1 + ". " : "- ") + items.get(i));
        }
        if (!items.isEmpty()) {
            blocks.add(lines.toString());
        }
    }

    private static String basis(PlatformSummary platform, WindowChoice windows) {
        Figures figures = platform.figures();
        List<String> apart = new ArrayList<>();
        if (figures.reposts() > 0) {
            apart.add(count(figures.reposts(), "repost", "reposts"));
        }
        if (figures.likes() > 0) {
            apart.add(count(figures.likes(), "like", "likes"));
        }
        if (figures.unscored() > 0) {
            apart.add(number(figures.unscored()) + " that could not be scored");
        }
        if (figures.remarks() > 0) {
            apart.add(count(figures.remarks(), "remark", "remarks") + " by those who report on it");
        }
        return "**Basis:** " + posts(figures.posts()) + ", replies included, " + span(windows)
                + (platform.open() ? ", still open" : "")
                + (apart.isEmpty() ? "." : ". Not among them: " + String.join(", ", apart) + ".")
                + (platform.small() && figures.posts() > 0 ? " This is a small sample." : "");
    }

    private static String span(WindowChoice windows) {
        return "from " + minute(windows.from()) + " to " + minute(windows.to()) + " UTC ("
                + Phrases.duration(Duration.between(windows.from(), windows.to())) + ")";
    }

    private static String mood(PlatformSummary platform) {
        Figures figures = platform.figures();
        return "Sentiment is **" + platform.mood().words() + "** (" + net(figures) + ", 95 % interval "
                + interval(figures) + "): "
                + Stream.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE)
                        .map(label -> number(figures.count(label)) + " " + label(label) + " ("
                                + percent(figures.share(label)) + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String theme(Discussed theme) {
        return "**" + line(theme.label()) + "**: " + posts(theme.figures().posts()) + ", "
                + theme.mood().words() + " (" + net(theme.figures()) + ", " + interval(theme.figures()) + ")"
                + (theme.quote() == null ? "" : ". " + quote(theme.quote()));
    }

    private static String net(Figures figures) {
        return "net " + signed(figures.net());
    }

    private static String interval(Figures figures) {
        return signed(figures.netLow()) + " to " + signed(figures.netHigh());
    }

    private static String voice(Voice voice) {
        return "@" + escaped(voice.handle()) + " (" + posts(voice.posts()) + ", "
                + count(voice.engagement(), "like, repost or reply", "likes, reposts and replies") + ")";
    }

    private static String opinions(List<Opinion> opinions) {
        String sides = opinions.stream().map(MarkdownSummary::share).collect(Collectors.joining(" and "));
        boolean quoted = opinions.stream().anyMatch(opinion -> !opinion.quotes().isEmpty());
        return sides + (opinions.size() > 1 ? ", equally many" : "") + (quoted ? "; for example:" : ".");
    }

    private static String share(Opinion opinion) {
        return label(opinion.label()) + ", " + posts(opinion.posts()) + " (" + percent(opinion.share()) + ")";
    }

    private void debates(List<Debate> debates) {
        if (debates.isEmpty()) {
            blocks.add("**Debates:** minimal; nowhere do both sides have " + percent(Summarizer.SUBSTANTIAL_SHARE)
                    + " of the posts and at least " + Summarizer.SUBSTANTIAL_POSTS + ".");
            return;
        }
        blocks.add("**Debates:**");
        list(debates.stream().map(MarkdownSummary::debate).toList(), false);
    }

    private static String debate(Debate debate) {
        String sides = number(debate.figures().negative()) + " negative against "
                + number(debate.figures().positive()) + " positive";
        String voices = Stream.of(debate.against(), debate.approving())
                .filter(quote -> quote != null)
                .map(MarkdownSummary::quote)
                .collect(Collectors.joining(" against "));
        return "**" + line(debate.label()) + "**: " + sides + (voices.isEmpty() ? "" : ". " + voices);
    }

    private static String sparse(Opinion opinion) {
        String quotes = opinion.quotes().stream().map(MarkdownSummary::quote).collect(Collectors.joining(", "));
        return "**Sparse " + label(opinion.label()) + " views:** " + posts(opinion.posts()) + " ("
                + percent(opinion.share()) + ")" + (quotes.isEmpty() ? "." : ". " + quotes);
    }

    private static String quote(Quote quote) {
        @Nullable String handle = quote.handle();
        return (handle == null ? "" : "@" + escaped(handle) + ": ") + "“" + escaped(quote.text()) + "”";
    }

    private static String contrast(Contrast contrast) {
        return contrast.higher().displayName() + " is " + contrast.comparative() + " than "
                + contrast.lower().displayName() + " by " + unsigned(contrast.difference()) + " (95 % interval "
                + unsigned(contrast.low()) + " to " + unsigned(contrast.high()) + ")"
                + (contrast.sameSpan() ? "." : ", each over its own span.");
    }
}
