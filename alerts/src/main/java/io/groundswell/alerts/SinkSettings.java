// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sink of the file, as it is written there. Which fields it needs depends on its type.
 *
 * @param type webhook, slack, alertmanager, email or terminal
 * @param url of a webhook or Alertmanager; instead, where the URL is a secret as Slack's is, {@code urlEnv} names the
 *     variable or {@code urlFile} the file that holds it
 * @param secretEnv names the variable that holds a webhook's secret; or {@code secretFile} the file
 * @param host of the mail server
 * @param port of the mail server; 587 unless given, 465 with TLS
 * @param security none, starttls or tls; starttls unless given
 * @param passwordEnv names the variable that holds the password; or {@code passwordFile} the file
 * @param from the sender's address
 * @param to the addresses to tell
 */
record SinkSettings(
        @Nullable String type,
        @Nullable String url,
        @Nullable String urlEnv,
        @Nullable Path urlFile,
        @Nullable String secretEnv,
        @Nullable Path secretFile,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String security,
        @Nullable String user,
        @Nullable String passwordEnv,
        @Nullable Path passwordFile,
        @Nullable String from,
        @Nullable List<String> to) {

    /** The URL, wherever it is kept. */
    URI url(Map<String, String> environment) {
        String found = url;
        if (found == null) {
            Secret secret = secret("url", urlEnv, urlFile, environment);
            if (secret == null) {
                throw new IllegalArgumentException("url, urlEnv or urlFile must be given");
            }
            found = secret.reveal();
        }
        URI uri;
        try {
            uri = URI.create(found);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("url is none"); // without the URL, which may be a secret
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String server = uri.getHost();
        if (server == null || !(scheme.equals("https") || (scheme.equals("http") && isNear(server)))) {
            throw new IllegalArgumentException("url must begin with https://, or http:// on this machine");
        }
        return uri;
    }

    private static boolean isNear(String server) {
        return server.equals("localhost") || server.equals("[::1]") || server.matches("127(\\.\\d{1,3}){3}");
    }

    @Nullable
    Secret secret(Map<String, String> environment) {
        return secret("secret", secretEnv, secretFile, environment);
    }

    MailServer mail(Map<String, String> environment) {
        MailServer.Security how = security == null
                ? MailServer.Security.STARTTLS
                : MailServer.Security.valueOf(security.toUpperCase(Locale.ROOT));
        int defaultPort = how == MailServer.Security.TLS ? 465 : 587;
        List<String> recipients = to == null ? List.of() : to;
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("to must name an address");
        }
        return new MailServer(
                required(host, "host"),
                port == null ? defaultPort : port,
                how,
                user,
                secret("password", passwordEnv, passwordFile, environment),
                required(from, "from"),
                recipients);
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must be given");
        }
        return value;
    }

    private static @Nullable Secret secret(
            String what, @Nullable String variable, @Nullable Path file, Map<String, String> environment) {
        if (variable != null) {
            String value = environment.get(variable);
            if (value == null) {
                throw new IllegalArgumentException(what + "Env names a variable that is not set: " + variable);
            }
            return Secret.of(value, "variable " + variable);
        }
        return file == null ? null : Secret.read(file);
    }
}
