/**
 * Runs the spec files of a vocabulary as JUnit 5 tests.
 *
 * <p>The package hides how spec lines become tests. Begin with {@link
 * io.github.pefttaxonomy.testkit.RuleSpecs}.
 */
@NullMarked
package io.github.pefttaxonomy.testkit;

import org.jspecify.annotations.NullMarked;
