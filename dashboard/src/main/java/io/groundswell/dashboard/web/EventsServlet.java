// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/**
 * {@code /events}: what happens, as it happens. {@code view=STORY|THEME|SIZE}, repeated, names the charts whose points
 * are wanted; {@code after=ID} is the event up to which a page that has just loaded knows all, and {@code Last-Event-ID}
 * that of one that was cut off.
 */
final class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int MOST_VIEWS = 12;
    private static final int LONGEST_VIEW = 1_100;

    private final transient Feed feed;

    EventsServlet(Feed feed) {
        this.feed = feed;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Set<String> views = views(request);
        if (views.size() > MOST_VIEWS || views.stream().anyMatch(view -> view.length() > LONGEST_VIEW)) {
            response.sendError(400, "too many views");
            return;
        }
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        var endPoint = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        EventClient client = new EventClient(
                views, context, response.getOutputStream(), endPoint::close, feed::remove, feed::countDropped);
        if (!feed.add(client, lastId(request))) {
            response.setHeader("Retry-After", "10");
            response.setStatus(503);
            context.complete();
            return;
        }
        context.addListener(new OnEnd(client));
        response.getOutputStream().setWriteListener(client);
    }

    private static Set<String> views(HttpServletRequest request) {
        String[] views = request.getParameterValues("view");
        return views == null ? Set.of() : Arrays.stream(views).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String lastId(HttpServletRequest request) {
        String header = request.getHeader("Last-Event-ID");
        return header == null ? request.getParameter("after") : header;
    }

    /** However the container ends it. */
    private record OnEnd(EventClient client) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            client.close();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            client.close();
        }

        @Override
        public void onError(AsyncEvent event) {
            client.close();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
