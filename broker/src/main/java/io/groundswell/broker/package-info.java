/** A single-node Kafka broker in this process. */
@NullMarked
package io.groundswell.broker;

import org.jspecify.annotations.NullMarked;
