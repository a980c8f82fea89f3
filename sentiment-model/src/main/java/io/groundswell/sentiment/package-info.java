/** Text to sentiment and themes. Knows nothing of Kafka or of the events; {@code streams} brings them together. */
@NullMarked
package io.groundswell.sentiment;

import org.jspecify.annotations.NullMarked;
