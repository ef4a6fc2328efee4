package io.github.pefttaxonomy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * The shape of every generated value: the generated class stays hidden, and users build through a
 * nested {@code Builder} that extends the generated one.
 *
 * <p>It is an annotation of our own because one on the package would stay in the class file and
 * warn those who compile against it.
 */
@Value.Style(
    visibility = ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    strictBuilder = true,
    // Nobody sees the class that would have the copying methods.
    defaults = @Value.Immutable(copy = false),
    allowedClasspathAnnotations = Override.class)
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@interface ValueStyle {}
