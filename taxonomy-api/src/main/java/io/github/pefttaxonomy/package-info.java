/**
 * The language of the taxonomy: concepts, methods and rules; papers and what is said of them;
 * questions.
 *
 * <p>The package hides how values are checked and built. Begin with {@link
 * io.github.pefttaxonomy.Taxonomy}, which holds what is known, and {@link
 * io.github.pefttaxonomy.Classifier}, which applies it to a {@link io.github.pefttaxonomy.Paper}.
 */
@NullMarked
package io.github.pefttaxonomy;

import org.jspecify.annotations.NullMarked;
