// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.jetstream;

/** Lets a firehose speak at an even pace, beside everything else, until it is closed. */
public final class Speaker implements AutoCloseable {

    private final Firehose firehose;
    private final double perSecond;
    private final Thread thread = new Thread(this::speak, "firehose");
    private volatile boolean closed;

    private Speaker(Firehose firehose, double perSecond) {
        this.firehose = firehose;
        this.perSecond = perSecond;
        thread.setDaemon(true);
    }

    public static Speaker start(Firehose firehose, double perSecond) {
        Speaker speaker = new Speaker(firehose, perSecond);
        speaker.thread.start();
        return speaker;
    }

    private void speak() {
        long began = System.nanoTime();
        long said = 0;
        while (!closed) {
            long due = (long) ((System.nanoTime() - began) / 1e9 * perSecond);
            for (; said < due && !closed; said++) {
                firehose.emit();
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Returns when it has fallen silent. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
