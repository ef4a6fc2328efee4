package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Paper;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the names of methods count as evidence. */
class MethodBookTest {
  private static final Classifier CLASSIFIER =
      Classifiers.compile(
          SmallTaxonomy.builder()
              .add(SmallTaxonomy.rule("compression.name", "compression", "'compression'"))
              .add(SmallTaxonomy.rule("head.cut", "head-pruning", "'headcut'"))
              .add(SmallTaxonomy.rule("pruning.obs", "pruning", "name(OBS)"))
              .add(method("FAC", "lora").ambiguity("short").addAliases("Fa Ca").build())
              .add(method("ABX", "lora").build())
              .add(method("AbXy", "quantization").addAliases("Big Foo", "plainword").build())
              .build());

  private static NamedMethod.Builder method(String name, String concept) {
    return NamedMethod.builder().name(name).addConcepts(SmallTaxonomy.concept(concept).id());
  }

  private static List<String> names(String title, String text) {
    return CLASSIFIER.classify(Paper.of(title, text)).techniques().stream()
        .flatMap(label -> label.evidence().stream())
        .filter(evidence -> evidence.rule().startsWith("method:"))
        .map(Evidence::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "A|An OBS wins.|none",
        "A|OBS is a compression.|OBS",
        "A|OBS wins. Compression too.|none",
        "A|We propose OBS unlike a headcut. OBS wins.|OBS",
        "A|We propose OBS unlike a headcut. OBS with pruning.|OBS;OBS",
        "Compression|OBS wins. It is OBS.|OBS;OBS",
        "A|OBS OBS OBS.|none",
        "A|OBS, pruning and OBS.|OBS;OBS",
        "A|Pruning is OBS.|OBS",
        "A|The obs prunes.|none",
        "A|An optimal brain surgeon wins.|optimal brain surgeon",
        "A|OBS wins. An Optimal Brain Surgeon, OBS, wins.|OBS;Optimal Brain Surgeon;OBS",
        "A|Our box saws (OBS) prune.|none",
        "A|Our box saws (OBS] prune.|OBS",
        "A|Our box saws (OBS, too) prune.|none",
        "A|Our box saws [OBS) prune.|OBS",
        "A|One saw (OBS) prunes.|OBS",
        "A|Bob saws (OBS) prune.|OBS",
        "A|(OBS) prunes.|OBS",
        "A|O b s (OBS) prunes.|none",
        "A|Obs (OBS) prunes.|none",
        "A|FAC is a LoRA.|FAC",
        "A|Fa Ca is a LoRA, fa ca too.|Fa Ca",
        "A|ABX, abx and Abx.|ABX",
        "A|AbXy, abxy and ABXY.|AbXy;ABXY",
        "A|Big Foo, big Foo and big foo.|Big Foo;big Foo",
        "A|Plainword and plainword.|Plainword",
      })
  void classify_namesOfMethods_countWhereTheyAreMeant(String title, String text, String expected) {
    assertThat(names(title, text))
        .containsExactlyInAnyOrderElementsOf(
            expected == null ? List.of() : Arrays.asList(expected.split(";", -1)));
  }
}
