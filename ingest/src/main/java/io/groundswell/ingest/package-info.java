/**
 * Files and networks to posts in Kafka. A {@link io.groundswell.ingest.PostSource} reads where posts come from and
 * gives them to a {@link io.groundswell.ingest.PostSink}; the {@link io.groundswell.ingest.PostProducer} is the one
 * that ends in the {@code posts} topic.
 */
@NullMarked
package io.groundswell.ingest;

import org.jspecify.annotations.NullMarked;
