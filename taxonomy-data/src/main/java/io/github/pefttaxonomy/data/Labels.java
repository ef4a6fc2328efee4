package io.github.pefttaxonomy.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the constants of an enum by the lower-case names that files use. */
final class Labels {
  private Labels() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Reads the name of a constant; nothing where there is none, which is reported. */
  static <E extends Enum<E>> Optional<E> read(E[] all, String what, JsonWalk walk) {
    Optional<String> name = walk.text();
    return name.isPresent() ? find(all, name.get(), what, walk) : Optional.empty();
  }

  /** Returns the constant with this name; nothing if there is none, which is reported. */
  static <E extends Enum<E>> Optional<E> find(E[] all, String name, String what, JsonWalk walk) {
    for (E constant : all) {
      if (of(constant).equals(name)) {
        return Optional.of(constant);
      }
    }
    String known = Arrays.stream(all).map(Labels::of).collect(Collectors.joining(", "));
    walk.report("has an unknown " + what + " '" + name + "'; there are " + known);
    return Optional.empty();
  }
}
