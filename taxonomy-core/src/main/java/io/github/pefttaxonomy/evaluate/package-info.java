/**
 * How far found labels agree with given ones.
 *
 * <p>The package hides what counts as agreement: closures over broader concepts, families, roles,
 * reliability of confidences, and how sure the figures themselves are. It knows labels only, not
 * how they were found. Begin with {@link io.github.pefttaxonomy.evaluate.Evaluation}.
 */
@NullMarked
package io.github.pefttaxonomy.evaluate;

import org.jspecify.annotations.NullMarked;
