/** Posts to scored posts to windows to swings: the Kafka Streams topology and what runs it. */
@NullMarked
package io.groundswell.streams;

import org.jspecify.annotations.NullMarked;
