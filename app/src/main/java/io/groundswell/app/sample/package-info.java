/** The demo's story, brief and archive: made up, deterministic, and shaped like the real thing. */
@NullMarked
package io.groundswell.app.sample;

import org.jspecify.annotations.NullMarked;
