package io.github.pefttaxonomy.testkit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.data.SpecResult;
import io.github.pefttaxonomy.data.SpecRunner;
import io.github.pefttaxonomy.data.VocabularyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The spec files of a vocabulary as JUnit 5 tests: one a line, and one that says which rules no
 * line puts to the test.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> specs() throws IOException {
 *   return RuleSpecs.dynamicTests(Path.of("src/main/resources/vocabulary/taxonomy.json"));
 * }
 * }</pre>
 *
 * <p>A failing test says which line of which file it is, what evidence was expected and what was
 * found instead.
 */
public final class RuleSpecs {
  private RuleSpecs() {}

  /**
   * Returns the tests of a vocabulary, one container a spec file.
   *
   * @param manifest the file that lists the files of the vocabulary; the specs lie beside its rules
   *     and cues
   * @throws io.github.pefttaxonomy.InvalidTaxonomyException if the vocabulary cannot be used
   * @throws IOException if a file cannot be read
   */
  public static Stream<DynamicNode> dynamicTests(Path manifest) throws IOException {
    return dynamicTests(VocabularyFiles.read(manifest));
  }

  /** Returns the tests of a vocabulary, one container a spec file. */
  public static Stream<DynamicNode> dynamicTests(VocabularyFiles vocabulary) {
    SpecRunner runner = SpecRunner.of(vocabulary.taxonomy());
    ImmutableMap.Builder<String, ImmutableList<SpecResult>> run = ImmutableMap.builder();
    vocabulary.specs().forEach((name, text) -> run.put(name, runner.run(name, text)));
    ImmutableMap<String, ImmutableList<SpecResult>> results = run.buildOrThrow();
    return Stream.concat(
        results.entrySet().stream().map(RuleSpecs::container),
        Stream.of(
            dynamicTest("every rule is put to the test", () -> assertNoGap(runner, results))));
  }

  private static DynamicContainer container(Map.Entry<String, ImmutableList<SpecResult>> file) {
    return dynamicContainer(file.getKey(), file.getValue().stream().map(RuleSpecs::test).toList());
  }

  private static DynamicTest test(SpecResult result) {
    return dynamicTest(
        result.line() + ": " + result.text(),
        () -> {
          if (!result.passed()) {
            Assertions.fail(result.toString());
          }
        });
  }

  private static void assertNoGap(
      SpecRunner runner, ImmutableMap<String, ImmutableList<SpecResult>> results) {
    List<SpecResult> all = results.values().stream().flatMap(List::stream).toList();
    ImmutableList<Problem> gaps = runner.gaps(all);
    if (!gaps.isEmpty()) {
      Assertions.fail(gaps.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
  }
}
