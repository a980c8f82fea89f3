/** The discussion summary: what a story's aggregates say, in words that claim no more than the figures allow. */
@NullMarked
package io.groundswell.summary;

import org.jspecify.annotations.NullMarked;
