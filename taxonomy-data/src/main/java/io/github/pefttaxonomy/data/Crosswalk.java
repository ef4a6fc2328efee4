package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Taxonomy;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The names that a library for adapters uses, and what they are in the taxonomy. Immutable and safe
 * for many threads.
 */
public final class Crosswalk {
  private final Registry registry;
  private final ImmutableMap<String, Entry> entries;
  private final ImmutableMap<String, String> unmapped;
  private final Taxonomy taxonomy;

  Crosswalk(
      Registry registry,
      ImmutableMap<String, Entry> entries,
      ImmutableMap<String, String> unmapped,
      Taxonomy taxonomy) {
    this.registry = registry;
    this.entries = entries;
    this.unmapped = unmapped;
    this.taxonomy = taxonomy;
  }

  /** A library whose names are known. */
  public enum Registry {
    /** The values of {@code PeftType} in Hugging Face PEFT, such as {@code LORA}. */
    HF_PEFT,
    /** The configuration strings of AdapterHub, such as {@code seq_bn}. */
    ADAPTERHUB,
    /** The algorithms of LyCORIS, such as {@code lokr}. */
    LYCORIS;

    /** Returns the name used in files and matches, such as {@code hf-peft}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How near a member is to what it is mapped to. */
  public enum Match {
    /** The same thing. */
    EXACT,
    /** A variant, or a thing so near that it may stand for it. */
    CLOSE,
    /** Something that the concept contains. */
    BROAD
  }

  /**
   * What a member is.
   *
   * @param member the library's name
   * @param match how near it is to the method, or to the concept if there is no method
   * @param method the named method
   * @param concepts the concepts of the method, or the concept; never empty
   */
  public record Entry(
      String member, Match match, Optional<String> method, ImmutableSet<ConceptId> concepts) {}

  /**
   * How the names that a library has now differ from those that are known here.
   *
   * @param unknown the names that it has, and that are neither mapped nor deliberately unmapped
   * @param gone the names that are known here, and that it no longer has
   */
  public record Drift(ImmutableSet<String> unknown, ImmutableSet<String> gone) {}

  /** Returns whose names these are. */
  public Registry registry() {
    return registry;
  }

  /** Returns all mapped members in the order of the file. */
  public ImmutableList<Entry> entries() {
    return entries.values().asList();
  }

  /** Returns the members that are deliberately not mapped, each with the reason. */
  public ImmutableMap<String, String> unmapped() {
    return unmapped;
  }

  /** Returns how the names that the library has now differ from those here. */
  public Drift drift(Collection<String> names) {
    ImmutableSet<String> known =
        ImmutableSet.<String>builder().addAll(entries.keySet()).addAll(unmapped.keySet()).build();
    ImmutableSet<String> there = ImmutableSet.copyOf(names);
    return new Drift(
        Sets.difference(there, known).immutableCopy(),
        Sets.difference(known, there).immutableCopy());
  }

  /** Returns what a member is, or nothing. */
  public Optional<Entry> find(String member) {
    return Optional.ofNullable(entries.get(member));
  }

  /**
   * Returns the concept of a member; of several, the first.
   *
   * @throws IllegalArgumentException if the member is unknown or not mapped
   */
  public ConceptId concept(String member) {
    return find(member)
        .map(entry -> entry.concepts().asList().get(0))
        .orElseThrow(() -> new IllegalArgumentException(complaint(member)));
  }

  private String complaint(String member) {
    String reason = unmapped.get(member);
    return reason == null
        ? registry.label() + " has no member '" + member + "'; there are " + entries.keySet()
        : registry.label() + " member '" + member + "' is not mapped: " + reason;
  }

  /**
   * Returns the members that are a concept or lie below it, the exact ones first.
   *
   * @throws IllegalArgumentException if the taxonomy has no such concept
   */
  public ImmutableList<Entry> members(ConceptId concept) {
    taxonomy.concept(concept);
    return entries.values().stream()
        .filter(entry -> entry.concepts().stream().anyMatch(id -> taxonomy.isA(id, concept)))
        .sorted(
            Comparator.comparing(
                entry ->
                    !entry.concepts().contains(concept)
                        || entry.method().isPresent()
                        || entry.match() != Match.EXACT))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the members that are a named method, the exact ones first. */
  public ImmutableList<Entry> members(String method) {
    return entries.values().stream()
        .filter(entry -> entry.method().equals(Optional.of(method)))
        .sorted(Comparator.comparing(Entry::match))
        .collect(ImmutableList.toImmutableList());
  }
}
