package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a vocabulary as the files that {@link TaxonomyLoader} reads; hides how it is split up. */
final class TaxonomyWriter {
  private final Taxonomy taxonomy;
  private final String stem;
  private final Map<String, String> files = new LinkedHashMap<>();

  private TaxonomyWriter(Taxonomy taxonomy, String manifest) {
    this.taxonomy = taxonomy;
    this.stem = manifest.replaceFirst("\\.json$", "");
  }

  /**
   * Returns the texts of the files by their names, the one that lists the others first.
   *
   * @throws InvalidTaxonomyException with everything in the vocabulary that files cannot carry
   */
  static ImmutableMap<String, String> write(Taxonomy taxonomy, String manifest) {
    TaxonomyWriter writer = new TaxonomyWriter(taxonomy, manifest);
    writer.files.put(manifest, writer.manifest());
    writer.list("concepts", taxonomy.concepts(), TaxonomyWriter::concept);
    writer.list("methods", taxonomy.methods(), TaxonomyWriter::method);
    writer.list("rules", taxonomy.rules(), TaxonomyWriter::rule);
    writer.cues();
    writer.groups();
    writer.weights();
    ImmutableMap<String, String> written = ImmutableMap.copyOf(writer.files);
    writer.check(manifest, written);
    return written;
  }

  /** What is written is as large as it is. */
  private static final ReadLimits OWN =
      new ReadLimits(
          ReadLimits.MOST_NESTING,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Long.MAX_VALUE,
          Long.MAX_VALUE);

  /** What a builder takes, but no file can say, is only found by reading. */
  private void check(String manifest, ImmutableMap<String, String> written) {
    Taxonomy back;
    try {
      back = TaxonomyLoader.of((name, most) -> bytes(written, name), OWN).load(manifest);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    if (!back.hash().equals(taxonomy.hash())) {
      throw new InvalidTaxonomyException(
          ImmutableList.of(Problem.of("vocabulary", "would not come back as it is")));
    }
  }

  private static byte[] bytes(ImmutableMap<String, String> written, String name)
      throws NoSuchFileException {
    String text = written.get(name);
    if (text == null) {
      throw new NoSuchFileException(name);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String name(String kind) {
    return stem + "-" + kind + ".json";
  }

  private String manifest() {
    IndentedJson json = new IndentedJson().open("{").key("version").value(taxonomy.version());
    texts(json, "describes", ids(taxonomy.descriptiveFacets()));
    for (String kind : ImmutableList.of("concepts", "methods", "rules", "cues")) {
      texts(json, kind, ImmutableList.of(name(kind)));
    }
    if (!taxonomy.wordGroups().isEmpty()) {
      texts(json, "words", ImmutableList.of(name("words")));
    }
    if (!taxonomy.weights().isEmpty()) {
      texts(json, "weights", ImmutableList.of(name("weights")));
    }
    return json.close("}").text();
  }

  private void cues() {
    IndentedJson json = new IndentedJson().open("{");
    if (!taxonomy.usualRoles().isEmpty()) {
      json.key("usually").open("{");
      for (Role role : Role.values()) {
        texts(json, role.label(), ids(taxonomy.usualRoles(), role));
      }
      json.close("}");
    }
    list(json, "cues", taxonomy.cues(), TaxonomyWriter::cue);
  }

  private <T> void list(String kind, ImmutableList<T> elements, Element<T> element) {
    list(new IndentedJson().open("{"), kind, elements, element);
  }

  private <T> void list(
      IndentedJson json, String kind, ImmutableList<T> elements, Element<T> element) {
    json.key(kind).open("[");
    for (T one : elements) {
      json.open("{");
      element.write(json, one);
      json.close("}");
    }
    files.put(name(kind), json.close("]").close("}").text());
  }

  private static void concept(IndentedJson json, Concept concept) {
    json.key("id").value(concept.id().value()).key("label").value(concept.label());
    texts(json, "alternativeLabels", concept.alternativeLabels());
    texts(json, "hiddenLabels", concept.hiddenLabels());
    json.key("definition").value(concept.definition());
    text(json, "scopeNote", concept.scopeNote());
    texts(json, "broader", ids(concept.broader()));
    texts(json, "related", ids(concept.related()));
    if (concept.status() != Concept.Status.ACTIVE) {
      json.key("status").value(Labels.of(concept.status()));
    }
    text(json, "replacedBy", concept.replacedBy().map(ConceptId::value));
    texts(json, "matches", concept.matches());
    texts(json, "literature", concept.literature());
  }

  private static void method(IndentedJson json, NamedMethod method) {
    json.key("name").value(method.name());
    texts(json, "aliases", method.aliases());
    texts(json, "concepts", ids(method.concepts()));
    text(json, "arxivId", method.arxivId());
    method.year().ifPresent(year -> json.key("year").value(year));
    text(json, "ambiguity", method.ambiguity());
    if (method.isModel()) {
      json.key("model").value(true);
    }
  }

  private static void rule(IndentedJson json, Rule rule) {
    json.key("id").value(rule.id()).key("concept").value(rule.concept().value());
    json.key("when").value(rule.when().toString());
    if (rule.isVeto()) {
      json.key("veto").value(true);
    } else {
      json.key("strength").value(rule.strength());
    }
    json.key("because").value(rule.because());
  }

  private static void cue(IndentedJson json, Cue cue) {
    json.key("id").value(cue.id()).key("when").value(cue.when().toString());
    json.key("kind")
        .value(Labels.of(cue.kind()))
        .key("direction")
        .value(Labels.of(cue.direction()));
    json.key("until").value(Labels.of(cue.until())).key("reach").value(cue.reach());
  }

  private void groups() {
    if (!taxonomy.wordGroups().isEmpty()) {
      IndentedJson json = new IndentedJson().open("{").key("groups").open("{");
      taxonomy.wordGroups().asMap().forEach((name, words) -> texts(json, name, words));
      files.put(name("words"), json.close("}").close("}").text());
    }
  }

  private void weights() {
    if (!taxonomy.weights().isEmpty()) {
      IndentedJson json = new IndentedJson().open("{").key("weights").open("{");
      taxonomy.weights().forEach((feature, weight) -> json.key(feature).value(weight));
      files.put(name("weights"), json.close("}").close("}").text());
    }
  }

  private static void text(IndentedJson json, String key, Optional<String> text) {
    text.ifPresent(given -> json.key(key).value(given));
  }

  /** Writes nothing where there is nothing. */
  private static void texts(IndentedJson json, String key, Collection<String> texts) {
    if (!texts.isEmpty()) {
      json.key(key).open("[");
      for (String text : texts) {
        json.value(text);
      }
      json.close("]");
    }
  }

  private static ImmutableList<String> ids(Collection<ConceptId> ids) {
    return ids.stream().map(ConceptId::value).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<String> ids(ImmutableMap<ConceptId, Role> roles, Role role) {
    return roles.entrySet().stream()
        .filter(entry -> entry.getValue() == role)
        .map(entry -> entry.getKey().value())
        .collect(ImmutableList.toImmutableList());
  }

  /** Writes the parts of one thing. */
  private interface Element<T> {
    void write(IndentedJson json, T element);
  }
}
