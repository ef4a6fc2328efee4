/**
 * The engine that reads a paper and says, with evidence, what it is about.
 *
 * <p>The package hides how text is folded and scanned, how conditions become hits, and how hits
 * become roles. Begin with {@link io.github.pefttaxonomy.classify.Classifiers}.
 */
@NullMarked
package io.github.pefttaxonomy.classify;

import org.jspecify.annotations.NullMarked;
