package io.github.pefttaxonomy.data;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.html.HtmlEscapers;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes the classes of typed constants, one a facet, from the data. Run its main method, with the
 * source folder of the package as the argument, after a concept was added or its definition
 * changed.
 */
final class ConstantsSource {
  /** The class of each facet. */
  static final ImmutableMap<ConceptId, String> CLASSES =
      ImmutableMap.of(
          ConceptId.of("efficiency-technique"), "Techniques",
          ConceptId.of("contribution-type"), "ContributionTypes",
          ConceptId.of("modality-domain"), "Modalities",
          ConceptId.of("model-family"), "ModelFamilies",
          ConceptId.of("training-stage"), "TrainingStages",
          ConceptId.of("target-component"), "TargetComponents");

  private static final int LINE = 100;

  private final Taxonomy taxonomy;
  private final ConceptId facet;
  private final StringBuilder out = new StringBuilder();

  private ConstantsSource(Taxonomy taxonomy, ConceptId facet) {
    this.taxonomy = taxonomy;
    this.facet = facet;
  }

  /** Writes the six classes into the folder that is the first argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Taxonomy taxonomy = PeftTaxonomy.load().taxonomy();
    for (ConceptId facet : CLASSES.keySet()) {
      Files.writeString(folder.resolve(CLASSES.get(facet) + ".java"), of(taxonomy, facet));
    }
  }

  /** Returns the source of the class for a facet. */
  static String of(Taxonomy taxonomy, ConceptId facet) {
    return new ConstantsSource(taxonomy, facet).write();
  }

  /** Returns the name of the constant for a concept. */
  static String constant(ConceptId id) {
    return id.value().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private String write() {
    String name = CLASSES.getOrDefault(facet, "");
    String label = taxonomy.concept(facet).label();
    out.append("package io.github.pefttaxonomy.data;\n\n");
    out.append("import io.github.pefttaxonomy.ConceptId;\n\n");
    javadoc("", "The ids of the facet " + label + ". Generated from the concepts files.");
    out.append("public final class ").append(name).append(" {\n");
    constant("FACET", taxonomy.concept(facet));
    taxonomy.concepts().stream()
        .filter(concept -> !concept.isFacet() && taxonomy.facet(concept.id()).equals(facet))
        .forEach(concept -> constant(constant(concept.id()), concept));
    out.append("\n  private ").append(name).append("() {}\n}\n");
    return out.toString();
  }

  private void constant(String name, Concept concept) {
    if (!name.equals("FACET")) {
      out.append('\n');
    }
    javadoc("  ", concept.definition());
    String declaration = "  public static final ConceptId " + name + " =";
    String value = "ConceptId.of(\"" + concept.id() + "\");\n";
    boolean fits = declaration.length() + value.length() <= LINE;
    out.append(declaration).append(fits ? " " : "\n      ").append(value);
  }

  private void javadoc(String indent, String text) {
    String safe = HtmlEscapers.htmlEscaper().escape(text).replace("&quot;", "\"");
    safe = safe.replace("&#39;", "'").replace("@", "&#64;").replace("*/", "*&#47;");
    if (indent.length() + safe.length() + 7 <= LINE) {
      out.append(indent).append("/** ").append(safe).append(" */\n");
      return;
    }
    out.append(indent).append("/**");
    int column = LINE;
    for (String word : Splitter.on(' ').split(safe)) {
      if (column + 1 + word.length() > LINE) {
        out.append('\n').append(indent).append(" *");
        column = indent.length() + 2;
      }
      out.append(' ').append(word);
      column += 1 + word.length();
    }
    out.append('\n').append(indent).append(" */\n");
  }
}
