// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the archives that somebody names: files; folders, with all that lies in them; patterns such as
 * {@code 2026-*}{@code /*.json.bz2}; and {@code -} for standard input.
 */
public final class ArchiveFiles {

    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

    private ArchiveFiles() {}

    /**
     * All of them, those of a folder or a pattern by name, each once. Hidden files are left out unless they are named.
     *
     * @throws IOException when a name stands for nothing
     */
    public static List<ArchiveInput> find(List<String> names) throws IOException {
        Set<ArchiveInput> found = new LinkedHashSet<>();
        for (String name : names) {
            found.addAll(find(name));
        }
        return List.copyOf(found);
    }

    private static List<ArchiveInput> find(String name) throws IOException {
        if (name.equals(ArchiveInput.STANDARD_INPUT)) {
            return List.of(ArchiveInput.standardInput());
        }
        @Nullable Path path = path(name);
        if (path != null && Files.isDirectory(path)) {
            return nonEmpty(in(path, any -> true), "folder " + name + " holds no files");
        }
        if (path != null && Files.exists(path)) {
            return List.of(ArchiveInput.of(path));
        }
        if (!WILDCARD.matcher(name).find()) {
            throw new IOException("archive " + name + " does not exist");
        }
        return nonEmpty(matching(name), "no file matches " + name);
    }

    private static List<ArchiveInput> nonEmpty(List<ArchiveInput> found, String otherwise) throws IOException {
        if (found.isEmpty()) {
            throw new IOException(otherwise);
        }
        return found;
    }

    /** The wildcards begin behind the last separator before the first of them: there the search begins. */
    private static List<ArchiveInput> matching(String pattern) throws IOException {
        var wildcard = WILDCARD.matcher(pattern);
        int first = wildcard.find() ? wildcard.start() : 0;
        int end = pattern.lastIndexOf('/', first) + 1;
        Path folder = Path.of(end == 0 ? "." : pattern.substring(0, end));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(end));
            return in(folder, matcher);
        } catch (IllegalArgumentException e) {
            throw new IOException("pattern " + pattern + " cannot be understood: " + e.getMessage(), e);
        }
    }

    private static List<ArchiveInput> in(Path folder, PathMatcher matcher) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || isLinkToFile(file))
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> matcher.matches(folder.relativize(file)))
                    .forEach(files::add);
        } catch (UncheckedIOException e) {
            throw new IOException("folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
        files.sort(null);
        return files.stream().map(file -> ArchiveInput.in(folder, file)).toList();
    }

    /** Links to folders are not followed, for they may lead in circles. */
    private static boolean isLinkToFile(Path file) {
        return Files.isSymbolicLink(file) && Files.isRegularFile(file);
    }

    private static boolean isHidden(Path inFolder) {
        for (Path name : inFolder) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
