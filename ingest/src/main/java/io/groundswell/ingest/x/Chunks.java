// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An answer that does not end, as it comes, to one reader who says how long a silence may last. Asks for more only when
 * the reader does, so that its memory is bounded and the network slows down whoever sends too much.
 */
final class Chunks implements HttpResponse.BodySubscriber<Chunks>, AutoCloseable {

    private static final String ENDED = "X closed the stream";

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

    /** Nothing came for too long. */
    static final class Silence extends XFailure {

        private static final long serialVersionUID = 1L;

        Silence(Duration silence) {
            super(Kind.NETWORK, "the stream was silent for " + Shown.time(silence), null);
        }
    }

    /** Bytes, or why there will be no more. */
    private record Event(List<ByteBuffer> bytes, @Nullable String end) {}

    @Override
    public CompletionStage<Chunks> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    /**
     * The next bytes, at least one.
     *
     * @throws XFailure when the stream ended or broke, or was silent for so long; nothing more can be read then
     */
    List<ByteBuffer> next(Duration silence) throws XFailure, InterruptedException {
        awaitSubscription().request(1);
        @Nullable Event event = events.poll(silence.toNanos(), TimeUnit.NANOSECONDS);
        if (event == null) {
            close();
            throw new Silence(silence);
        }
        if (event.end != null) {
            throw XFailure.network(event.end);
        }
        return event.bytes;
    }

    private Flow.Subscription awaitSubscription() throws InterruptedException {
        try {
            return subscription.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a subscription never fails", e);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        events.add(new Event(buffers, null));
    }

    @Override
    public void onError(Throwable thrown) {
        String reason = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        events.add(new Event(List.of(), "the stream broke: " + Shown.text(reason, 200)));
    }

    @Override
    public void onComplete() {
        events.add(new Event(List.of(), ENDED));
    }

    @Override
    public void close() {
        var unused = subscription.thenAccept(Flow.Subscription::cancel);
    }
}
