package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A vocabulary: concepts, named methods, rules and cues, checked as a whole. Immutable and safe for
 * many threads.
 *
 * <p>A concept without broader concepts is the root of a facet. Facets tell what a paper does with
 * its concepts by {@link Role}, except the {@link #descriptiveFacets() descriptive} ones, whose
 * concepts merely describe the paper.
 */
public final class Taxonomy {
  private final String version;
  private final ImmutableMap<ConceptId, Concept> concepts;
  private final ImmutableList<NamedMethod> methods;
  private final ImmutableList<Rule> rules;
  private final ImmutableList<Cue> cues;
  private final ImmutableSetMultimap<String, String> wordGroups;
  private final ImmutableMap<String, Double> weights;
  private final ImmutableSet<ConceptId> descriptiveFacets;
  private final ImmutableMap<ConceptId, Role> usualRoles;
  private final ImmutableMap<ConceptId, ImmutableSet<ConceptId>> ancestors;
  private final ImmutableMap<ConceptId, ImmutableSet<ConceptId>> descendants;
  private final ImmutableSet<ConceptId> facets;
  private final String hash;

  private Taxonomy(Builder builder, @Nullable String knownHash) {
    this.version = builder.version;
    this.concepts = builder.concepts();
    this.methods = builder.allMethods();
    this.rules = builder.allRules();
    this.cues = builder.allCues();
    this.wordGroups = builder.wordGroups.build();
    this.weights = ImmutableMap.copyOf(builder.weights);
    this.descriptiveFacets = builder.descriptiveFacets.build();
    this.usualRoles = ImmutableMap.copyOf(new TreeMap<>(builder.usualRoles));
    ConceptGraph graph = new ConceptGraph(concepts);
    this.ancestors = graph.ancestors();
    this.descendants = graph.descendants();
    this.facets = facets(concepts.values());
    this.hash = knownHash == null ? ContentHash.of(this) : knownHash;
  }

  private static ImmutableSet<ConceptId> facets(Iterable<Concept> concepts) {
    ImmutableSet.Builder<ConceptId> facets = ImmutableSet.builder();
    for (Concept concept : concepts) {
      if (concept.isFacet()) {
        facets.add(concept.id());
      }
    }
    return facets.build();
  }

  /** Returns the version of the vocabulary as its authors count. */
  public String version() {
    return version;
  }

  /**
   * Returns the SHA-256 of everything in the vocabulary, in hexadecimal. Vocabularies with equal
   * content in the same order have the same hash, on any machine.
   */
  public String hash() {
    return hash;
  }

  /** Returns all concepts in the order in which they were added. */
  public ImmutableList<Concept> concepts() {
    return concepts.values().asList();
  }

  /**
   * Returns the concept with this id, in constant time.
   *
   * @throws IllegalArgumentException if there is none; the message names ids that look like it
   */
  public Concept concept(ConceptId id) {
    Concept concept = concepts.get(id);
    if (concept == null) {
      throw new IllegalArgumentException(
          "no concept '" + id + "'" + Nearest.hint(id.value(), concepts.keySet()));
    }
    return concept;
  }

  /** Returns the concept with this id, or nothing. */
  public Optional<Concept> find(ConceptId id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /** Returns the roots, one a facet. */
  public ImmutableSet<ConceptId> facets() {
    return facets;
  }

  /** Returns the root above a concept, in constant time; the root of a root is itself. */
  public ConceptId facet(ConceptId id) {
    ImmutableSet<ConceptId> above = ancestors(id);
    return above.isEmpty() ? id : above.asList().get(above.size() - 1);
  }

  /** Returns the facets that only describe a paper, so that roles are not told apart in them. */
  public ImmutableSet<ConceptId> descriptiveFacets() {
    return descriptiveFacets;
  }

  /**
   * Returns everything above a concept, without itself, nearest first and its facet last. Constant
   * time.
   *
   * @throws IllegalArgumentException if there is no such concept
   */
  public ImmutableSet<ConceptId> ancestors(ConceptId id) {
    concept(id);
    return ancestors.getOrDefault(id, ImmutableSet.of());
  }

  /**
   * Returns everything below a concept, without itself, nearest first. Constant time.
   *
   * @throws IllegalArgumentException if there is no such concept
   */
  public ImmutableSet<ConceptId> descendants(ConceptId id) {
    concept(id);
    return descendants.getOrDefault(id, ImmutableSet.of());
  }

  /**
   * Returns whether a concept is another one or lies below it, in constant time.
   *
   * @throws IllegalArgumentException if there is no concept {@code id}
   */
  public boolean isA(ConceptId id, ConceptId ancestor) {
    return id.equals(ancestor) || ancestors(id).contains(ancestor);
  }

  /** Returns the named methods in the order in which they were added. */
  public ImmutableList<NamedMethod> methods() {
    return methods;
  }

  /**
   * Returns the named methods that go by this name or have it for an alias, whatever its case and
   * signs. Looks at all of them.
   */
  public ImmutableSet<NamedMethod> methodsCalled(String name) {
    String key = MethodGraph.key(name);
    return methods.stream()
        .filter(method -> method.isCalled(key))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the rules in the order in which they were added. */
  public ImmutableList<Rule> rules() {
    return rules;
  }

  /** Returns the cues in the order in which they were added. */
  public ImmutableList<Cue> cues() {
    return cues;
  }

  /** Returns the groups of words that phrases call by {@code <name>}. */
  public ImmutableSetMultimap<String, String> wordGroups() {
    return wordGroups;
  }

  /** Returns the weights of the features that make up a confidence, by the name of the feature. */
  public ImmutableMap<String, Double> weights() {
    return weights;
  }

  /**
   * Returns the concepts that papers outside their own field commonly use or study rather than
   * propose, each with that role, {@link Role#COMPONENT} or {@link Role#STUDIED}. It decides where
   * no turn of phrase close by says otherwise. In the order of their ids.
   */
  public ImmutableMap<ConceptId, Role> usualRoles() {
    return usualRoles;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds everything of this vocabulary, to be extended. What is inherited
   * so can be given further {@linkplain Builder#label labels} and {@linkplain Builder#alias
   * aliases}; a rule or cue that is inherited can be {@linkplain Builder#disable disabled}, and
   * replaced by adding another with its id.
   */
  public Builder toBuilder() {
    Builder builder = builder().version(version);
    concepts.values().forEach(builder::add);
    methods.forEach(builder::add);
    builder.inheritedRules.addAll(rules);
    builder.inheritedCues.addAll(cues);
    wordGroups.asMap().forEach(builder::wordGroup);
    weights.forEach(builder::weight);
    descriptiveFacets.forEach(builder::describe);
    usualRoles.forEach(builder::usualRole);
    return builder;
  }

  /**
   * Returns a vocabulary as bytes that {@link #ofImage} reads many times faster than the files that
   * it was made from. They are no form for exchange: a later version of the library may not read
   * them. Equal vocabularies have equal images.
   */
  public static byte[] toImage(Taxonomy taxonomy) {
    return ImageWriter.write(taxonomy);
  }

  /**
   * Returns the vocabulary that an image holds. It was checked and got its {@linkplain #hash hash}
   * before the image was made, and neither is done again: read only images that you made.
   *
   * @throws IllegalArgumentException if the bytes are not an image that this version of the library
   *     can read, or are damaged
   */
  public static Taxonomy ofImage(byte[] image) {
    return ImageReader.read(image);
  }

  /** Returns, for example, {@code taxonomy 1.0 of 288 concepts, 400 rules}. */
  @Override
  public String toString() {
    return "taxonomy "
        + version
        + " of "
        + concepts.size()
        + " concepts, "
        + rules.size()
        + " rules";
  }

  /**
   * Collects a vocabulary; the order of calls never matters for its validity, only for the order of
   * its lists. Not safe for several threads.
   */
  public static final class Builder {
    private String version = "";
    final ImmutableList.Builder<Concept> added = ImmutableList.builder();
    final ImmutableList.Builder<NamedMethod> methods = ImmutableList.builder();
    final ImmutableList.Builder<Rule> rules = ImmutableList.builder();
    final ImmutableList.Builder<Cue> cues = ImmutableList.builder();
    final ImmutableSetMultimap.Builder<String, String> wordGroups = ImmutableSetMultimap.builder();
    final Map<String, Double> weights = new LinkedHashMap<>();
    final ImmutableSet.Builder<ConceptId> descriptiveFacets = ImmutableSet.builder();
    final Map<ConceptId, Role> usualRoles = new LinkedHashMap<>();
    final List<Rule> inheritedRules = new ArrayList<>();
    final List<Cue> inheritedCues = new ArrayList<>();
    final Set<String> disabled = new LinkedHashSet<>();
    final SetMultimap<ConceptId, String> labels = LinkedHashMultimap.create();
    final SetMultimap<String, String> aliases = LinkedHashMultimap.create();

    private Builder() {}

    /** Sets the version. */
    public Builder version(String newVersion) {
      this.version = newVersion;
      return this;
    }

    /** Adds a concept. */
    public Builder add(Concept concept) {
      added.add(concept);
      return this;
    }

    /** Adds a named method. */
    public Builder add(NamedMethod method) {
      methods.add(method);
      return this;
    }

    /** Adds a rule. */
    public Builder add(Rule rule) {
      rules.add(rule);
      return this;
    }

    /** Adds a cue. */
    public Builder add(Cue cue) {
      cues.add(cue);
      return this;
    }

    /** Adds words, in the notation of phrases, to a group. */
    public Builder wordGroup(String name, Iterable<String> words) {
      wordGroups.putAll(name, words);
      return this;
    }

    /** Sets the weight of a feature of the confidence. */
    public Builder weight(String feature, double weight) {
      weights.put(feature, weight);
      return this;
    }

    /** Declares that a facet only describes papers. */
    public Builder describe(ConceptId facet) {
      descriptiveFacets.add(facet);
      return this;
    }

    /** Declares what papers commonly do with a concept; a later call for it counts. */
    public Builder usualRole(ConceptId concept, Role role) {
      usualRoles.put(concept, role);
      return this;
    }

    /**
     * Leaves out the rule or cue with this id that the vocabulary to be extended has. One that is
     * added to this builder stays, so that it can take the place of the other.
     */
    public Builder disable(String id) {
      disabled.add(id);
      return this;
    }

    /** Adds an alternative label to a concept that is there. */
    public Builder label(ConceptId concept, String label) {
      labels.put(concept, label);
      return this;
    }

    /** Adds an alias to a named method that is there. */
    public Builder alias(String method, String alias) {
      aliases.put(method, alias);
      return this;
    }

    /**
     * Returns the vocabulary.
     *
     * @throws InvalidTaxonomyException with every problem in it, if there is any
     */
    public Taxonomy build() {
      ImmutableList<Problem> problems = new TaxonomyCheck(this).problems();
      if (!problems.isEmpty()) {
        throw new InvalidTaxonomyException(problems);
      }
      return new Taxonomy(this, null);
    }

    /** Returns the vocabulary, which was checked before, when it got this hash. */
    Taxonomy unchecked(String knownHash) {
      return new Taxonomy(this, knownHash);
    }

    ImmutableMap<ConceptId, Concept> concepts() {
      Map<ConceptId, Concept> byId = new LinkedHashMap<>();
      for (Concept concept : allConcepts()) {
        byId.putIfAbsent(concept.id(), concept);
      }
      return ImmutableMap.copyOf(byId);
    }

    ImmutableList<Concept> allConcepts() {
      ImmutableList.Builder<Concept> all = ImmutableList.builder();
      for (Concept concept : added.build()) {
        all.add(concept.plusLabels(labels.get(concept.id())));
      }
      return all.build();
    }

    ImmutableList<NamedMethod> allMethods() {
      ImmutableList.Builder<NamedMethod> all = ImmutableList.builder();
      for (NamedMethod method : methods.build()) {
        all.add(method.plusAliases(aliases.get(method.name())));
      }
      return all.build();
    }

    ImmutableList<Rule> allRules() {
      ImmutableList.Builder<Rule> all = ImmutableList.builder();
      for (Rule rule : inheritedRules) {
        if (!disabled.contains(rule.id())) {
          all.add(rule);
        }
      }
      return all.addAll(rules.build()).build();
    }

    ImmutableList<Cue> allCues() {
      ImmutableList.Builder<Cue> all = ImmutableList.builder();
      for (Cue cue : inheritedCues) {
        if (!disabled.contains(cue.id())) {
          all.add(cue);
        }
      }
      return all.addAll(cues.build()).build();
    }
  }
}
