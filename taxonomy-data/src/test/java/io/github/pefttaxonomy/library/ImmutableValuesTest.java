package io.github.pefttaxonomy.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every public value is immutable through and through: its fields, and what its methods give. */
class ImmutableValuesTest {
  private static final String HOUSE = "io.github.pefttaxonomy";

  private static final Set<Class<?>> SAFE =
      ImmutableSet.of(
          String.class,
          Integer.class,
          Long.class,
          Double.class,
          Boolean.class,
          Object.class,
          BigDecimal.class,
          Optional.class,
          OptionalInt.class,
          OptionalDouble.class);

  /**
   * No values: engines with compiled forms inside, readers with a reporter of the user's or a
   * parser's factory, a collector of samples, and writers that keep to themselves what they have
   * written so far.
   */
  private static final Set<String> OTHERS =
      ImmutableSet.of(
          "SpecRunner",
          "MutationCheck",
          "PaperReader",
          "SkosReader",
          "ClassificationReader",
          "ConfidenceFit",
          "ClassificationJson",
          "CandidatesJson");

  private static final List<Class<?>> VALUES = values();

  /** Public types other than builders, exceptions and interfaces. */
  private static List<Class<?>> values() {
    List<Class<?>> values = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE)) {
      if (isValue(type)) {
        values.add(type.reflect());
      }
    }
    return values;
  }

  private static boolean isValue(JavaClass type) {
    String module = type.getPackageName().replace(HOUSE, "");
    return isPublic(type)
        && !type.isInterface()
        && !type.isAssignableTo(Throwable.class)
        && !type.getSimpleName().equals("Builder")
        && !OTHERS.contains(type.getSimpleName())
        && Set.of("", ".data", ".classify", ".catalog", ".evaluate").contains(module);
  }

  /** A public type within a hidden one is hidden. */
  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ImmutableValuesTest::isPublic).orElse(true);
  }

  @Test
  void fields_ofPublicValues_areFinalAndImmutable() {
    Set<String> faults = new TreeSet<>();
    for (Class<?> value : VALUES) {
      for (Class<?> type = form(value); isOurs(type); type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers()) && !isOfConstruction(field)) {
            checkField(field, faults::add);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** What the JDK's own classes keep for themselves, such as the hash of an enum, is theirs. */
  private static boolean isOurs(@Nullable Class<?> type) {
    return type != null && type.getName().startsWith(HOUSE);
  }

  /** The fields of an abstract value are those of the class that is generated for it. */
  private static Class<?> form(Class<?> value) {
    if (!Modifier.isAbstract(value.getModifiers()) || value.isEnum()) {
      return value;
    }
    try {
      return Class.forName(value.getPackageName() + ".Immutable" + value.getSimpleName());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(value + " is abstract, but nothing is generated for it", e);
    }
  }

  /** Generated values have a field that is used while they are made, and cleared then. */
  private static boolean isOfConstruction(Field field) {
    return field.isSynthetic() || field.getName().equals("initShim");
  }

  private static void checkField(Field field, Consumer<String> faults) {
    if (!Modifier.isFinal(field.getModifiers())) {
      faults.accept(field + " is not final");
    }
    check(field.getGenericType(), field.toString(), faults);
  }

  @Test
  void methods_ofPublicValues_giveNothingMutableAndSetNothing() {
    Set<String> faults = new TreeSet<>();
    for (Class<?> value : VALUES) {
      Stream<Method> methods =
          Arrays.stream(value.getDeclaredMethods())
              .filter(method -> Modifier.isPublic(method.getModifiers()))
              .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
      methods.forEach(
          method -> {
            boolean isOfObject = method.getName().equals("equals");
            if (method.getReturnType() == void.class && method.getParameterCount() > 0) {
              faults.add(method + " looks like a setter");
            } else if (!isOfObject) {
              check(method.getGenericReturnType(), method.toString(), faults::add);
            }
          });
    }
    assertThat(faults).isEmpty();
  }

  private static void check(Type type, String where, Consumer<String> faults) {
    if (type instanceof ParameterizedType generic) {
      check(generic.getRawType(), where, faults);
      Arrays.stream(generic.getActualTypeArguments()).forEach(t -> check(t, where, faults));
    } else if (type instanceof WildcardType wild) {
      Arrays.stream(wild.getUpperBounds()).forEach(bound -> check(bound, where, faults));
    } else if (type instanceof Class<?> plain && !isImmutable(plain)) {
      faults.accept(where + " shows the mutable " + plain.getName());
    }
  }

  private static boolean isImmutable(Class<?> type) {
    boolean isOurs = type.getName().startsWith(HOUSE);
    boolean isImmutableCollection =
        type.getName().startsWith("com.google.common.collect.Immutable")
            || type.getName().startsWith("com.google.common.primitives.Immutable");
    boolean isMutableCollection =
        !isImmutableCollection
            && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
    return !type.isArray()
        && !isMutableCollection
        && (isOurs
            || isImmutableCollection
            || type.isPrimitive()
            || type.isEnum()
            || SAFE.contains(type)
            || Stream.class.isAssignableFrom(type));
  }

  @Test
  void values_looked_areMany() {
    assertThat(VALUES).hasSizeGreaterThan(50);
  }
}
