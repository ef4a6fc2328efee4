/**
 * The taxonomy that ships with the library, and the files it is read from.
 *
 * <p>The package hides the JSON form of a taxonomy and the formats that papers come in. Begin with
 * {@link io.github.pefttaxonomy.data.PeftTaxonomy}.
 */
@NullMarked
package io.github.pefttaxonomy.data;

import org.jspecify.annotations.NullMarked;
