package io.github.pefttaxonomy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.data.EvaluationJson;
import io.github.pefttaxonomy.data.PaperReader;
import io.github.pefttaxonomy.evaluate.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Labels that people gave, joined to the papers by their ids.
 *
 * @param labels the labels by the ids of their papers, in the order of the files
 * @param papers the papers that have labels, by their ids
 */
record LabelledPapers(
    ImmutableMap<String, ImmutableList<Label>> labels, ImmutableMap<String, Paper> papers) {
  /** Reads labels and papers, each from one file or several. */
  static LabelledPapers read(
      Taxonomy taxonomy, List<Path> gold, List<String> sources, Session session)
      throws IOException {
    Map<String, ImmutableList<Label>> labels = new LinkedHashMap<>();
    for (Path file : gold) {
      for (var entry : EvaluationJson.readLabels(file, taxonomy).entrySet()) {
        if (labels.putIfAbsent(entry.getKey(), entry.getValue()) != null) {
          throw Failure.data(file + ": paper '" + entry.getKey() + "' has labels already");
        }
      }
    }
    Map<String, Paper> papers = new HashMap<>();
    for (String source : sources) {
      try (Stream<Paper> all = PaperSource.of(source).open(PaperReader.strict(), session.in())) {
        all.filter(paper -> labels.containsKey(paper.id()))
            .forEach(paper -> papers.put(paper.id(), paper));
      }
    }
    return new LabelledPapers(ImmutableMap.copyOf(labels), ImmutableMap.copyOf(papers));
  }

  /** Returns these with papers that have no label, as what is about no technique. */
  LabelledPapers withoutLabels(List<String> sources, Session session) throws IOException {
    Map<String, ImmutableList<Label>> allLabels = new LinkedHashMap<>(labels);
    Map<String, Paper> allPapers = new LinkedHashMap<>(papers);
    for (String source : sources) {
      try (Stream<Paper> all = PaperSource.of(source).open(PaperReader.strict(), session.in())) {
        all.filter(paper -> allLabels.putIfAbsent(paper.id(), ImmutableList.of()) == null)
            .forEach(paper -> allPapers.put(paper.id(), paper));
      }
    }
    return new LabelledPapers(ImmutableMap.copyOf(allLabels), ImmutableMap.copyOf(allPapers));
  }

  /** Returns the ids that have labels and a paper, in the order of the labels. */
  List<String> known() {
    return labels.keySet().stream().filter(papers::containsKey).toList();
  }

  /** Returns the labels of a paper; none where nobody labelled it. */
  ImmutableList<Label> labels(String id) {
    return labels.getOrDefault(id, ImmutableList.of());
  }

  /** Returns a paper that is known. */
  Paper paper(String id) {
    return Optional.ofNullable(papers.get(id)).orElseThrow(() -> new AssertionError(id));
  }

  /** Returns the ids that have labels but no paper. */
  private List<String> lost() {
    return labels.keySet().stream().filter(id -> !papers.containsKey(id)).toList();
  }

  /** Says on standard error which papers are missing. */
  void reportLost(Session session) {
    List<String> lost = lost();
    if (!lost.isEmpty()) {
      session
          .err()
          .println(
              "taxonomy: no paper for "
                  + lost.size()
                  + " of "
                  + labels.size()
                  + " labelled ids, such as '"
                  + Screen.printable(lost.get(0))
                  + "'; nothing counts as found in them");
    }
  }
}
