package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cooccurrence;
import io.github.pefttaxonomy.data.ClassificationJson;
import java.util.Map;
import java.util.stream.Collectors;

/** An answer as one JSON object for programs. */
final class QueryJson {
  private QueryJson() {}

  static String of(QueryCommand.Answer answer) {
    StringBuilder out = new StringBuilder("{\"query\":").append(quote(answer.query().toString()));
    out.append(",\"size\":").append(answer.size());
    out.append(",\"count\":").append(answer.count());
    out.append(
        answer.papers().stream()
            .map(ClassificationJson::line)
            .collect(Collectors.joining(",", ",\"papers\":[", "]")));
    if (!answer.facets().isEmpty()) {
      out.append(
          answer.facets().entrySet().stream()
              .map(entry -> quote(entry.getKey().value()) + ":" + counts(entry.getValue()))
              .collect(Collectors.joining(",", ",\"facets\":{", "}")));
    }
    answer.pairs().ifPresent(pairs -> out.append(",\"cooccurrence\":").append(pairs(pairs)));
    return out.append("}\n").toString();
  }

  private static String counts(Map<ConceptId, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> quote(entry.getKey().value()) + ":" + entry.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String pairs(Cooccurrence pairs) {
    return pairs.rows().keySet().stream()
        .flatMap(row -> pairs.columns().keySet().stream().map(column -> pair(pairs, row, column)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** JSON has no infinity, so that a pair that never meets has no information. */
  private static String pair(Cooccurrence pairs, ConceptId row, ConceptId column) {
    double pmi = pairs.pmi(row, column);
    return "{\"row\":"
        + quote(row.value())
        + ",\"column\":"
        + quote(column.value())
        + ",\"count\":"
        + pairs.count(row, column)
        + ",\"jaccard\":"
        + pairs.jaccard(row, column)
        + ",\"pmi\":"
        + (Double.isInfinite(pmi) ? "null" : pmi)
        + "}";
  }

  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
