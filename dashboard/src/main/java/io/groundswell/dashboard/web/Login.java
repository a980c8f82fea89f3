// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Knows whoever shows the token: as a bearer, or by the cookie that they got for it. */
final class Login {

    static final String PATH = "/login";

    private static final String COOKIE = "groundswell";
    private static final String BEARER = "Bearer ";

    private final @Nullable String token;
    private final String pass;

    Login(@Nullable String token) {
        this.token = token;
        this.pass = token == null ? "" : pass(token);
    }

    /** What the cookie holds: made from the token, and of no use for finding it. */
    private static String pass(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("groundswell page".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    boolean isKnown(HttpServletRequest request) {
        if (token == null) {
            return true;
        }
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return isToken(authorization.substring(BEARER.length()));
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && same(cookie.getValue(), pass)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isToken(@Nullable String given) {
        return token == null || (given != null && same(given, token));
    }

    /** For {@code Set-Cookie}; scripts cannot read it, and no other site makes a browser send it. */
    String cookie() {
        return COOKIE + "=" + pass + "; Path=/; HttpOnly; SameSite=Strict";
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
