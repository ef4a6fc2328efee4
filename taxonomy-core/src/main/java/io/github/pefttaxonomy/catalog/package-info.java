/**
 * The engine that answers questions over classified papers.
 *
 * <p>The package hides how papers become sets of rows, how queries are evaluated over them, and the
 * form of a saved catalogue. Begin with {@link io.github.pefttaxonomy.catalog.Catalogs}.
 */
@NullMarked
package io.github.pefttaxonomy.catalog;

import org.jspecify.annotations.NullMarked;
