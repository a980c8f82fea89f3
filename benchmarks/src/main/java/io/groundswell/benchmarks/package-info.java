/** Measurements of the parts and of the whole, on one machine. Never shipped. */
@NullMarked
package io.groundswell.benchmarks;

import org.jspecify.annotations.NullMarked;
