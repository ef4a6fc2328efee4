/**
 * The engine beside its peers. Hides how texts and terms are prepared so that all contenders search
 * for the same thing. Begin with {@link io.github.pefttaxonomy.benchmarks.Main}.
 */
@NullMarked
package io.github.pefttaxonomy.benchmarks;

import org.jspecify.annotations.NullMarked;
