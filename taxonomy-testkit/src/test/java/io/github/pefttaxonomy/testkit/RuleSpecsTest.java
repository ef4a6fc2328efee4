package io.github.pefttaxonomy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tests are called and what they say when they fail. */
class RuleSpecsTest {
  @TempDir Path folder;

  @BeforeEach
  void writeVocabulary() throws IOException {
    Files.writeString(
        folder.resolve("taxonomy.json"),
        """
        {"version": "1", "concepts": ["concepts.json"], "rules": ["rules.json"]}
        """);
    Files.writeString(
        folder.resolve("concepts.json"),
        """
        {"concepts": [
          {"id": "technique", "label": "Technique", "definition": "All."},
          {"id": "pruning", "label": "Pruning", "definition": "Cut.", "broader": ["technique"]}
        ]}
        """);
    Files.writeString(
        folder.resolve("rules.json"),
        """
        {"rules": [{"id": "p.name", "concept": "pruning", "when": "'pruning'", "strength": 1,
          "because": "its name"}]}
        """);
  }

  private List<DynamicNode> nodes(String spec) throws IOException {
    Files.writeString(folder.resolve("rules.spec"), spec);
    return RuleSpecs.dynamicTests(folder.resolve("taxonomy.json")).toList();
  }

  private static List<DynamicTest> tests(DynamicNode container) {
    Stream<? extends DynamicNode> children = ((DynamicContainer) container).getChildren();
    return children.map(DynamicTest.class::cast).toList();
  }

  @Test
  void dynamicTests_soundSpecs_areOneTestALineAndPass() throws IOException {
    List<DynamicNode> nodes =
        nodes("# comment\n+ p.name  | A [pruning] of trees.\n- pruning | Scissors.\n");

    assertThat(nodes)
        .extracting(DynamicNode::getDisplayName)
        .containsExactly("rules.spec", "every rule is put to the test");
    List<DynamicTest> lines = tests(nodes.get(0));
    assertThat(lines)
        .extracting(DynamicNode::getDisplayName)
        .containsExactly("2: + p.name  | A [pruning] of trees.", "3: - pruning | Scissors.");
    for (DynamicTest test : lines) {
      assertThatCode(() -> test.getExecutable().execute()).doesNotThrowAnyException();
    }
    DynamicTest gaps = (DynamicTest) nodes.get(1);
    assertThatCode(() -> gaps.getExecutable().execute()).doesNotThrowAnyException();
  }

  @Test
  void dynamicTests_failingLine_saysWhatWasExpectedAndFound() throws IOException {
    DynamicTest test = tests(nodes("+ p.name | A pruning of [trees].\n").get(0)).get(0);

    assertThatThrownBy(() -> test.getExecutable().execute())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("rules.spec:1")
        .hasMessageContaining("expected 'p.name' at abstract[13, 18) 'trees'")
        .hasMessageContaining("abstract[2, 9) 'pruning' by p.name");
  }

  @Test
  void dynamicTests_ruleWithoutLines_failsByName() throws IOException {
    DynamicTest gaps = (DynamicTest) nodes("# nothing\n").get(1);

    assertThatThrownBy(() -> gaps.getExecutable().execute())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("rule 'p.name' has no spec line");
  }
}
