package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the file of crosswalks, and checks it against the taxonomy. */
final class CrosswalkFile {
  private static final JsonWalk.Keys FILE = JsonWalk.Keys.required("crosswalks");
  private static final JsonWalk.Keys CROSSWALK =
      JsonWalk.Keys.required("registry", "source", "entries", "unmapped");
  private static final JsonWalk.Keys ENTRY =
      JsonWalk.Keys.required("member", "match").optional("method", "concept");
  private static final JsonWalk.Keys UNMAPPED = JsonWalk.Keys.required("member", "because");

  private final Taxonomy taxonomy;
  private final Map<String, NamedMethod> methods;
  private final List<Problem> problems = new ArrayList<>();
  private final JsonWalk walk;
  private final Map<Crosswalk.Registry, Crosswalk> read = new EnumMap<>(Crosswalk.Registry.class);

  private CrosswalkFile(String name, String text, Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.methods = taxonomy.methods().stream().collect(Collectors.toMap(NamedMethod::name, m -> m));
    this.walk =
        new JsonWalk(JsonWalk.Context.reporting(problems, ReadLimits.forDocuments()), name, text);
  }

  /**
   * Returns the crosswalks.
   *
   * @throws InvalidTaxonomyException with everything that is wrong with them
   */
  static ImmutableMap<Crosswalk.Registry, Crosswalk> read(
      String name, String text, Taxonomy taxonomy) {
    CrosswalkFile file = new CrosswalkFile(name, text, taxonomy);
    file.walk.document(FILE, key -> file.walk.list(file::readCrosswalk));
    file.walk.close();
    if (!file.problems.isEmpty()) {
      throw new InvalidTaxonomyException(file.problems);
    }
    return ImmutableMap.copyOf(file.read);
  }

  private void readCrosswalk() {
    int mark = walk.mark();
    String place = walk.place();
    Parts parts = new Parts();
    walk.object(CROSSWALK, key -> readKey(parts, key));
    String subject = parts.registry.isEmpty() ? "crosswalk" : "crosswalk '" + parts.registry + "'";
    walk.settle(mark, subject);
    for (Crosswalk.Registry registry : Crosswalk.Registry.values()) {
      if (registry.label().equals(parts.registry)) {
        read.put(
            registry,
            new Crosswalk(
                registry,
                ImmutableMap.copyOf(parts.entries),
                ImmutableMap.copyOf(parts.unmapped),
                taxonomy));
        return;
      }
    }
    String known =
        Arrays.stream(Crosswalk.Registry.values())
            .map(Crosswalk.Registry::label)
            .collect(Collectors.joining(", "));
    problems.add(Problem.of(subject, "is of an unknown registry; there are " + known).at(place));
  }

  private void readKey(Parts parts, String key) {
    switch (key) {
      case "registry" -> walk.text().ifPresent(text -> parts.registry = text);
      case "source" -> walk.text();
      case "entries" -> walk.list(() -> readEntry(parts));
      case "unmapped" -> walk.list(() -> readUnmapped(parts));
      default -> throw new AssertionError(key);
    }
  }

  private void readUnmapped(Parts parts) {
    Map<String, String> texts = new HashMap<>();
    walk.object(UNMAPPED, key -> walk.text().ifPresent(text -> texts.put(key, text)));
    String member = texts.getOrDefault("member", "");
    parts.unmapped.put(member, texts.getOrDefault("because", ""));
    checkOnce(parts, member);
  }

  private void readEntry(Parts parts) {
    Map<String, String> texts = new HashMap<>();
    walk.object(ENTRY, key -> walk.text().ifPresent(text -> texts.put(key, text)));
    String member = texts.getOrDefault("member", "");
    checkOnce(parts, member);
    Optional<String> method = Optional.ofNullable(texts.get("method"));
    Optional<String> concept = Optional.ofNullable(texts.get("concept"));
    if (method.isPresent() == concept.isPresent()) {
      walk.report("needs a method or a concept for '" + member + "', and not both");
      return;
    }
    ImmutableSet<ConceptId> concepts =
        method.isPresent() ? ofMethod(member, method.get()) : of(member, concept.orElseThrow());
    Optional<Crosswalk.Match> match =
        Labels.find(Crosswalk.Match.values(), texts.getOrDefault("match", ""), "match", walk);
    if (match.isEmpty() || concepts.isEmpty()) {
      return;
    }
    String target = method.map(m -> "method " + m).orElseGet(() -> "concept " + concepts);
    if (match.get() == Crosswalk.Match.EXACT && !parts.exact.add(target)) {
      walk.report("maps '" + member + "' exactly to the " + target + ", like another member");
    }
    parts.entries.put(member, new Crosswalk.Entry(member, match.get(), method, concepts));
  }

  private void checkOnce(Parts parts, String member) {
    if (!parts.members.add(member)) {
      walk.report("has the member '" + member + "' twice");
    }
  }

  private ImmutableSet<ConceptId> ofMethod(String member, String name) {
    NamedMethod method = methods.get(name);
    if (method == null) {
      walk.report("maps '" + member + "' to an unknown method '" + name + "'");
      return ImmutableSet.of();
    }
    return method.concepts();
  }

  private ImmutableSet<ConceptId> of(String member, String concept) {
    try {
      return ImmutableSet.of(taxonomy.concept(ConceptId.of(concept)).id());
    } catch (IllegalArgumentException e) {
      walk.report("maps '" + member + "' to an unknown concept: " + e.getMessage());
      return ImmutableSet.of();
    }
  }

  /** The parts of a crosswalk while it is read. */
  private static final class Parts {
    final Map<String, Crosswalk.Entry> entries = new LinkedHashMap<>();
    final Map<String, String> unmapped = new LinkedHashMap<>();
    final Set<String> members = new HashSet<>();
    final Set<String> exact = new HashSet<>();
    String registry = "";
  }
}
