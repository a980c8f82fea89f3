/** The one command-line program: a class for each command, and what they share. */
@NullMarked
package io.groundswell.app;

import org.jspecify.annotations.NullMarked;
