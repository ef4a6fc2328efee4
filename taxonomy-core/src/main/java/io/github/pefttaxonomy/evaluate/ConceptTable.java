package io.github.pefttaxonomy.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.evaluate.Evaluation.ConceptOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the decisions on each concept with the papers in which they went wrong. */
final class ConceptTable {
  private static final Comparator<Map.Entry<ConceptId, ConceptOutcome>> MOST_GIVEN_FIRST =
      Comparator.comparingInt(
              (Map.Entry<ConceptId, ConceptOutcome> e) -> -e.getValue().counts().support())
          .thenComparing(Map.Entry::getKey);

  private final Map<ConceptId, Row> rows = new TreeMap<>();

  ConceptTable(List<PaperTally> tallies) {
    for (PaperTally tally : tallies) {
      tally.given().forEach(id -> add(tally, id));
      tally.found().stream()
          .filter(id -> !tally.given().contains(id))
          .forEach(id -> add(tally, id));
    }
  }

  private void add(PaperTally tally, ConceptId id) {
    Row row = rows.computeIfAbsent(id, any -> new Row());
    if (!tally.given().contains(id)) {
      row.invented.add(tally.paper());
    } else if (!tally.found().contains(id)) {
      row.missed.add(tally.paper());
    } else {
      row.right++;
    }
  }

  ImmutableMap<ConceptId, ConceptOutcome> rows() {
    Map<ConceptId, ConceptOutcome> outcomes = new TreeMap<>();
    rows.forEach((id, row) -> outcomes.put(id, row.outcome()));
    return outcomes.entrySet().stream()
        .sorted(MOST_GIVEN_FIRST)
        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static final class Row {
    int right;
    final List<String> invented = new ArrayList<>();
    final List<String> missed = new ArrayList<>();

    ConceptOutcome outcome() {
      return new ConceptOutcome(
          new Counts(right, invented.size(), missed.size()),
          ImmutableList.copyOf(invented),
          ImmutableList.copyOf(missed));
    }
  }
}
