package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.classify.Finding;
import io.github.pefttaxonomy.classify.Finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped vocabulary under the linter, and vocabularies with places and specs. */
class VocabularyFilesTest {
  private static final VocabularyFiles SHIPPED = VocabularyFiles.shipped();

  @Test
  void lint_shippedVocabulary_hasNoErrorAndNoUntestedRule() {
    ImmutableList<Finding> findings = SHIPPED.lint();
    List<Finding> bad =
        findings.stream()
            .filter(f -> f.severity() == Severity.ERROR || f.id().equals("L015"))
            .toList();

    assertThat(bad)
        .as(bad.stream().map(Finding::toString).collect(Collectors.joining("\n")))
        .isEmpty();
    assertThat(findings)
        .filteredOn(f -> f.subject().startsWith("rule "))
        .allSatisfy(f -> assertThat(f.place().orElse("")).matches("rules/.*\\.json:\\d+:\\d+"));
  }

  @Test
  void specs_shippedVocabulary_areThoseBesideTheRules() {
    assertThat(SHIPPED.specs().keySet())
        .containsExactlyInAnyOrderElementsOf(ResourceFiles.named(".spec"));
    assertThat(SHIPPED.specs().get("rules/lora.spec")).contains("low-rank-adaptation");
  }

  @Test
  void lint_ruleWithoutSpec_isReportedAtItsPlace(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("taxonomy.json"),
        """
        {"version": "1", "concepts": ["c.json"], "rules": ["r.json"]}
        """);
    Files.writeString(
        folder.resolve("c.json"),
        """
        {"concepts": [
          {"id": "technique", "label": "Technique", "definition": "All."},
          {"id": "pruning", "label": "Pruning", "definition": "Cut.", "broader": ["technique"]}
        ]}
        """);
    Files.writeString(
        folder.resolve("r.json"),
        """
        {"rules": [
          {"id": "p.name", "concept": "pruning", "when": "'pruning'", "strength": 1, "because": "b"},
          {"id": "p.cut", "concept": "pruning", "when": "'cutting'", "strength": 1, "because": "b"}
        ]}
        """);
    Files.writeString(
        folder.resolve("r.spec"),
        """
        + p.name  | A [pruning] of trees.
        - pruning | A pair of scissors.
        """);
    VocabularyFiles files = VocabularyFiles.read(folder.resolve("taxonomy.json"));

    assertThat(files.place("rule 'p.cut'")).contains("r.json:3:3");
    assertThat(files.place("rule 'p.saw'")).isEmpty();
    assertThat(files.lint().toString())
        .contains("r.json:3:3: warning L015: rule 'p.cut' has no spec line that passes and shows")
        .doesNotContain("p.name");
  }
}
