// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page, held in memory, plain and packed: those that {@code files.txt} names and the charts' library.
 * No other name leads to a file.
 */
final class Assets {

    private static final String PAGE = "/io/groundswell/dashboard/page/";
    private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.esm.min.js";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json; charset=utf-8");

    private final Map<String, Asset> byPath = new LinkedHashMap<>();

    /**
     * A file.
     *
     * @param type of its content
     * @param plain as it is
     * @param gzip the same, packed
     * @param tag changes when the content does
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
    record Asset(String type, byte[] plain, byte[] gzip, String tag) {}

    static Assets load() {
        Assets assets = new Assets();
        List<String> files = new String(read(PAGE + "files.txt"), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (String file : files) {
            assets.byPath.put("/" + file, asset(file, read(PAGE + file)));
        }
        assets.byPath.put("/lib/echarts.js", asset("echarts.js", read(CHARTS)));
        return assets;
    }

    private static Asset asset(String name, byte[] content) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("a file of the page must be one of " + TYPES.keySet() + ": was " + name);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Asset(type, content, packed.toByteArray(), tag(content));
    }

    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("a file of the page is missing: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    Asset find(String path) {
        return byPath.get(path);
    }

    Map<String, Asset> all() {
        return byPath;
    }
}
