// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything. The name by which the page is called must be one of ours, or a stranger's name that points
 * here could read it (DNS rebinding); a request must not come from another site's page; and where a token is set, it must
 * be shown. What goes out may run no script and ask no host but its own.
 */
final class Guard implements Filter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Set<String> OPEN = Set.of("/livez", "/readyz", Login.PATH, "/login.css", "/icon.svg");

    private final Set<String> hosts;
    private final Login login;

    Guard(Set<String> hosts, Login login) {
        this.hosts = hosts;
        this.login = login;
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        secure(response);
        String path = request.getRequestURI();
        if (!hosts.contains(hostName(request.getHeader("Host")))) {
            refuse(response, 403, "this page is not served under that name; --allow-host adds one");
        } else if (isForeign(request)) {
            refuse(response, 403, "this page answers no other site");
        } else if (!isAllowedMethod(request, path)) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(response, 405, "only GET and HEAD are answered here");
        } else if (!OPEN.contains(path) && !login.isKnown(request)) {
            demandToken(response, path);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    private static String hostName(@Nullable String host) {
        if (host == null) {
            return "";
        }
        String name = host.toLowerCase(Locale.ROOT);
        int port = name.lastIndexOf(':');
        return port > name.lastIndexOf(']') ? name.substring(0, port) : name;
    }

    private static boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            String host = request.getHeader("Host");
            return !origin.equals("http://" + host) && !origin.equals("https://" + host);
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean elsewhere = "cross-site".equals(site) || "same-site".equals(site);
        return elsewhere && !"navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    private static boolean isAllowedMethod(HttpServletRequest request, String path) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> true;
            case "POST" -> path.equals(Login.PATH);
            default -> false;
        };
    }

    private static void demandToken(HttpServletResponse response, String path) throws IOException {
        if (path.equals("/")) {
            response.setStatus(303);
            response.setHeader("Location", Login.PATH);
        } else {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(response, 401, "this page wants its token: sign in at " + Login.PATH + ", or send it as a bearer");
        }
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(("{\"error\":\"" + why + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
