package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Writes classifications as JSON Lines: the paper's {@code id} and {@code title}, its techniques as
 * {@code concepts}, one key a descriptive facet that has labels, such as {@code contribution_type},
 * the names it {@code introduces}, {@code extends} and {@code compares_with}, the same with places
 * as {@code methods}, its {@code claims}, and the {@code taxonomy} they were made with. Spans count
 * UTF-16 chars.
 */
public final class ClassificationJson {
  private static final BigDecimal LEAST_CONFIDENCE = new BigDecimal("0.0001");

  private final StringBuilder out = new StringBuilder();

  private ClassificationJson() {}

  /**
   * Returns a classification as one line of JSON without a line break. The same classification
   * gives the same line. Confidence is rounded to four digits, up where it would be 0; what cannot
   * be encoded, such as half of a surrogate pair, is escaped. Never throws; safe for many threads.
   */
  public static String line(Classification classification) {
    ClassificationJson json = new ClassificationJson();
    json.write(classification);
    return json.out.toString();
  }

  private void write(Classification classification) {
    out.append("{\"id\":");
    quote(classification.paper().id());
    out.append(",\"title\":");
    quote(classification.paper().title());
    out.append(",\"concepts\":");
    write(classification.techniques());
    for (ConceptId facet : facets(classification)) {
      out.append(",\"").append(facet.value().replace('-', '_')).append("\":");
      write(classification.descriptors(facet));
    }
    new StatementJson(out).write(classification);
    out.append(",\"taxonomy\":{\"version\":");
    quote(classification.taxonomyVersion());
    out.append(",\"hash\":");
    quote(classification.taxonomyHash());
    out.append("}}");
  }

  private static ImmutableSortedSet<ConceptId> facets(Classification classification) {
    return classification.descriptors().stream()
        .map(Assignment::facet)
        .collect(ImmutableSortedSet.toImmutableSortedSet(ConceptId::compareTo));
  }

  private void write(ImmutableList<Assignment> assignments) {
    String separator = "[";
    for (Assignment assignment : assignments) {
      out.append(separator).append("{\"concept\":");
      quote(assignment.concept().value());
      out.append(",\"role\":");
      quote(assignment.role().label());
      out.append(",\"confidence\":").append(rounded(assignment.confidence()));
      out.append(",\"evidence\":");
      writeEvidence(assignment.evidence());
      out.append('}');
      separator = ",";
    }
    out.append(assignments.isEmpty() ? "[]" : "]");
  }

  private void writeEvidence(ImmutableList<Evidence> places) {
    String separator = "[";
    for (Evidence evidence : places) {
      out.append(separator).append("{\"rule\":");
      quote(evidence.rule());
      out.append(",\"field\":");
      quote(evidence.field().label());
      out.append(",\"start\":").append(evidence.span().start());
      out.append(",\"end\":").append(evidence.span().end());
      out.append(",\"text\":");
      quote(evidence.text());
      out.append(",\"role\":");
      quote(evidence.role().label());
      evidence.cue().ifPresent(this::writeCue);
      out.append('}');
      separator = ",";
    }
    out.append(']');
  }

  private void writeCue(String cue) {
    out.append(",\"cue\":");
    quote(cue);
  }

  private static String rounded(double confidence) {
    return BigDecimal.valueOf(confidence)
        .setScale(LEAST_CONFIDENCE.scale(), RoundingMode.HALF_UP)
        .max(LEAST_CONFIDENCE)
        .stripTrailingZeros()
        .toPlainString();
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || isHalfOfPair(text, i) || c == '\u2028' || c == '\u2029') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Returns whether a surrogate has no partner, so that no encoding can hold it. */
  private static boolean isHalfOfPair(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
