/** Replays posts through the real topology, kills it on the way, and holds its windows to those of a plain count. */
@NullMarked
package io.groundswell.app.verify;

import org.jspecify.annotations.NullMarked;
