/**
 * The {@code taxonomy} command, a thin layer over the library.
 *
 * <p>The package hides arguments, files and printing; it decides nothing about papers.
 */
@NullMarked
package io.github.pefttaxonomy.cli;

import org.jspecify.annotations.NullMarked;
