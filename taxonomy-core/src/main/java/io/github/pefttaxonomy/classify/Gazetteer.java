package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Taxonomy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks named methods up by any of their spellings. */
final class Gazetteer {
  private final Map<String, NamedMethod> byKey = new HashMap<>();

  Gazetteer(Taxonomy taxonomy) {
    for (NamedMethod method : taxonomy.methods()) {
      byKey.putIfAbsent(Names.key(method.name()), method);
      for (String alias : method.aliases()) {
        byKey.putIfAbsent(Names.key(alias), method);
      }
    }
  }

  /** Returns the method with this name, a plural s aside. */
  Optional<NamedMethod> find(String name) {
    String key = Names.key(name);
    NamedMethod method = byKey.get(key);
    if (method == null && key.endsWith("s")) {
      method = byKey.get(key.substring(0, key.length() - 1));
    }
    return Optional.ofNullable(method);
  }
}
