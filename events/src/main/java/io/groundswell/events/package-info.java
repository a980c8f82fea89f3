/**
 * The Kafka contract: the topics, the records that they carry, and how these become bytes.
 *
 * <p>Every other module that touches Kafka sees this one; it sees none of them. All records are immutable and check
 * themselves when they are made, so a record that exists is valid.
 */
@NullMarked
package io.groundswell.events;

import org.jspecify.annotations.NullMarked;
