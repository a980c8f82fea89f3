// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.events.Post;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.PostSink;
import io.groundswell.ingest.Refusal;

/** Shows a sink what an earlier run has sent, without sending or counting it again. */
record PassingSink(PostSink sink) implements PostSink {

    @Override
    public void accept(Post post, Runnable settled) {
        sink.passed(post);
        settled.run();
    }

    @Override
    public void refuse(Refusal refusal) {
        // counted when it was met first
    }

    @Override
    public void leave(NotWanted reason) {
        // counted when it was met first
    }

    @Override
    public void flush() {
        // nothing is sent
    }
}
