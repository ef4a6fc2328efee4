package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks named methods up by any of their spellings: an open hash table over the {@linkplain
 * Names#key keys} of names, which are read where they stand, so that nothing is allocated.
 */
final class Gazetteer {
  private static final int NOT_FOUND = -1;

  private final String[] keys;
  private final List<Optional<NamedMethod>> methods;
  private final int shift;

  Gazetteer(Taxonomy taxonomy) {
    Map<String, NamedMethod> byKey = new LinkedHashMap<>();
    for (NamedMethod method : taxonomy.methods()) {
      byKey.putIfAbsent(Names.key(method.name()), method);
      for (String alias : method.aliases()) {
        byKey.putIfAbsent(Names.key(alias), method);
      }
    }
    int capacity = Integer.highestOneBit(Math.max(2, byKey.size())) * 4;
    this.keys = new String[capacity];
    this.methods = new ArrayList<>(Collections.nCopies(capacity, Optional.empty()));
    this.shift = Integer.numberOfLeadingZeros(capacity - 1);
    byKey.forEach(this::put);
  }

  private void put(String key, NamedMethod method) {
    int slot = slot(hash(key, key.length()));
    while (keys[slot] != null) {
      slot = next(slot);
    }
    keys[slot] = key;
    methods.set(slot, Optional.of(method));
  }

  /** Returns the method with this name, a plural s aside. */
  Optional<NamedMethod> find(String name) {
    int slot = find(name, name.length());
    if (slot == NOT_FOUND) {
      int last = lastSign(name);
      boolean plural = last >= 0 && Character.toLowerCase(name.charAt(last)) == 's';
      slot = plural ? find(name, last) : NOT_FOUND;
    }
    return slot == NOT_FOUND ? Optional.empty() : methods.get(slot);
  }

  private int find(String name, int end) {
    int slot = slot(hash(name, end));
    while (keys[slot] != null) {
      if (isKey(keys[slot], name, end)) {
        return slot;
      }
      slot = next(slot);
    }
    return NOT_FOUND;
  }

  private static int lastSign(String name) {
    int last = name.length() - 1;
    while (last >= 0 && !Names.isOfKey(name.charAt(last))) {
      last--;
    }
    return last;
  }

  private static boolean isKey(String key, String name, int end) {
    int matched = 0;
    for (int i = 0; i < end; i++) {
      char c = name.charAt(i);
      if (Names.isOfKey(c)) {
        if (matched == key.length() || key.charAt(matched) != Character.toLowerCase(c)) {
          return false;
        }
        matched++;
      }
    }
    return matched == key.length();
  }

  private static int hash(String name, int end) {
    int hash = 0;
    for (int i = 0; i < end; i++) {
      char c = name.charAt(i);
      if (Names.isOfKey(c)) {
        hash = 31 * hash + Character.toLowerCase(c);
      }
    }
    return hash;
  }

  /** Fibonacci hashing (Knuth 1973). */
  private int slot(int hash) {
    return (hash * 0x9E37_79B9) >>> shift;
  }

  private int next(int slot) {
    return (slot + 1) & (keys.length - 1);
  }
}
