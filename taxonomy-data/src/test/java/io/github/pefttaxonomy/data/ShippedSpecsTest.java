package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every line of every spec file as a test of its own. */
class ShippedSpecsTest {
  private static final SpecRunner RUNNER = SpecRunner.of(PeftTaxonomy.load().taxonomy());

  private static ImmutableList<SpecResult> run(String name) {
    return RUNNER.run(name, ResourceFiles.read(name));
  }

  @TestFactory
  Stream<DynamicContainer> run_everyShippedLine_passes() {
    return ResourceFiles.named(".spec").stream()
        .map(
            name ->
                DynamicContainer.dynamicContainer(
                    name, run(name).stream().map(ShippedSpecsTest::test)));
  }

  private static DynamicTest test(SpecResult result) {
    return DynamicTest.dynamicTest(
        result.line() + ": " + result.text(),
        () -> assertThat(result.message()).as(result.toString()).isEmpty());
  }

  @Test
  void run_everyRule_hasAPositiveAndANegativeLine() {
    List<SpecResult> results =
        ResourceFiles.named(".spec").stream().flatMap(name -> run(name).stream()).toList();
    ImmutableList<Problem> gaps = RUNNER.gaps(results);

    assertThat(gaps)
        .as(gaps.stream().map(Problem::toString).collect(Collectors.joining("\n")))
        .isEmpty();
  }

  @Test
  void files_everySpec_standsBesideItsRules() {
    List<String> json = ResourceFiles.named(".json");

    assertThat(ResourceFiles.named(".spec"))
        .allSatisfy(name -> assertThat(json).contains(name.replace(".spec", ".json")));
  }
}
