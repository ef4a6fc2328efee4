package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Miss;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextClassifierTest {
  private final Taxonomy taxonomy = SmallTaxonomy.builder().build();
  private final Classifier classifier = Classifiers.compile(taxonomy);

  private List<String> labels(String title, String text) {
    return classifier.classify(Paper.of(title, text)).techniques().stream()
        .map(a -> a.concept() + ":" + a.role().label())
        .toList();
  }

  private Assignment only(String title, String text) {
    List<Assignment> all = classifier.classify(Paper.of(title, text)).techniques();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We propose pruning. | pruning:contribution",
        "We propose LoRA; the network is stored with quantization. | lora:contribution quantization:component",
        "We propose a network. It is stored with quantization. | quantization:contribution",
        "The network is stored with quantization. | quantization:studied",
        "We study pruning. | pruning:studied",
        "We propose a network. It outperforms LoRA. | lora:baseline",
        "Unlike quantization, we propose something else. | quantization:mention",
        "Methods such as pruning are known. We propose a network. | pruning:mention",
        "Pruning is popular. We propose quantization. | quantization:contribution pruning:mention",
        "We propose a network. Quantization follows. | quantization:contribution",
        "We propose LoRA. Quantization follows. | lora:contribution quantization:component",
        "We propose a network but unlike pruning it grows. | pruning:mention",
        "We propose LoRA; unlike others but with quantization, we win. | lora:contribution quantization:component",
      })
  void classify_cues_setTheRole(String text, String expected) {
    assertThat(String.join(" ", labels("", text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pruning is popular. We propose a network. | pruning:contribution",
        "Pruning is popular. We investigate a network. | pruning:mention",
        "Pruning is popular. Unlike pruning, a network grows. We propose it. | pruning:contribution",
        "Unlike pruning, networks grow. We propose one. | pruning:mention",
        "SparseGPT is popular. We propose a network. | pruning:mention",
        "We study pruning. Then we propose a network. | pruning:contribution",
        "Pruning is popular. We study LoRA. Then we propose a network. | lora:contribution pruning:mention",
      })
  void classify_proposalWithoutAContribution_hasWhatItStudiesOrSpeaksOf(
      String text, String expected) {
    assertThat(String.join(" ", labels("", text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We propose a network. Quantization follows. | quantization:component",
        "We propose a network. Quantization follows; quantization ends. | quantization:component",
        "We propose a network. Quantization follows. Then quantization ends. | quantization:contribution",
        "We propose LoRA. Quantization follows. Then quantization ends. | lora:contribution quantization:component",
        "We investigate nets. Quantization follows. Then quantization ends. | quantization:studied",
        "Quantization is popular. We propose a network. | quantization:mention",
      })
  void classify_usualTool_isProposedWhereItIsSpokenOfTwice(String text, String expected) {
    Taxonomy usual =
        SmallTaxonomy.builder().usualRole(ConceptId.of("quantization"), Role.COMPONENT).build();
    assertThat(Classifiers.compile(usual).classify(Paper.of("", text)).techniques())
        .extracting(a -> a.concept() + ":" + a.role().label())
        .containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We propose LoRA. Pruning follows and outperforms SparseGPT. | lora:contribution pruning:contribution",
        "We propose LoRA. Pruning follows and outperforms pruning of attention heads. | lora:contribution pruning:contribution head-pruning:baseline",
        "We propose LoRA. Pruning follows and outperforms quantization. | lora:contribution pruning:component quantization:baseline",
        "We investigate LoRA. Pruning follows and outperforms SparseGPT. | lora:studied pruning:studied",
      })
  void classify_usedBesideABaselineOfItsKind_isProposed(String text, String expected) {
    assertThat(String.join(" ", labels("", text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We investigate LoRA. Nets are cut with SparseGPT. | lora:studied pruning:component",
        "We investigate LoRA. Nets are cut with pruning. | lora:studied pruning:studied",
        "We investigate LoRA. Nets are cut with SparseGPT. Pruning follows. | lora:studied pruning:studied",
        "We propose LoRA. Nets are cut with SparseGPT. | lora:contribution pruning:component",
      })
  void classify_namedToolOfAStudy_isAComponent(String text, String expected) {
    assertThat(String.join(" ", labels("", text))).isEqualTo(expected);
  }

  @Test
  void classify_vocabularyWithoutKindsOfPapers_takesEachForAProposal() {
    Taxonomy plain =
        Taxonomy.builder()
            .version("plain")
            .add(SmallTaxonomy.concept("technique"))
            .add(SmallTaxonomy.concept("lora", "technique"))
            .add(SmallTaxonomy.rule("lora.name", "lora", "name(LoRA)"))
            .build();
    assertThat(Classifiers.compile(plain).classify(Paper.of("", "LoRA follows.")).techniques())
        .extracting(Assignment::role)
        .containsExactly(Role.CONTRIBUTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fast nets | We propose quantization. | quantization:contribution",
        "Fast nets | We propose a network whose weights undergo quantization. | quantization:component",
        "Fast nets | We propose a network. Quantization follows. | quantization:component",
        "Fast nets | We investigate networks. Quantization follows. | quantization:studied",
        "Fast nets | Quantization is popular. We propose a network. | quantization:mention",
        "Fast quantization | We propose a network. | quantization:contribution",
        "Fast nets | We propose a network. LoRA follows. | lora:studied",
        "Fast nets | We propose LoRA. | lora:contribution",
        "Fast nets | We propose a network that outperforms LoRA. | lora:baseline",
      })
  void classify_usualRole_holdsUnlessItIsProposedRightThere(
      String title, String text, String expected) {
    Taxonomy usual =
        SmallTaxonomy.builder()
            .usualRole(ConceptId.of("quantization"), Role.COMPONENT)
            .usualRole(ConceptId.of("lora"), Role.STUDIED)
            .build();

    assertThat(Classifiers.compile(usual).classify(Paper.of(title, text)).techniques())
        .extracting(a -> a.concept() + ":" + a.role().label())
        .containsExactly(expected);
  }

  @Test
  void classify_employed_isNeverWhatIsProposed() {
    Cue employ =
        new Cue(
            "employ",
            Condition.parse("'employ~'"),
            Cue.Kind.EMPLOY,
            Cue.Direction.FORWARD,
            Cue.Until.PHRASE,
            9);
    Classifier employing = Classifiers.compile(SmallTaxonomy.builder().add(employ).build());
    Paper paper = Paper.of("", "We propose a network. It employs pruning.");

    assertThat(employing.classify(paper).techniques().get(0).role()).isEqualTo(Role.COMPONENT);
    assertThat(classifier.classify(paper).techniques().get(0).role()).isEqualTo(Role.CONTRIBUTION);
  }

  @Test
  void classify_abbreviationInBrackets_hasTheRoleOfWhatItAbbreviates() {
    Taxonomy named =
        SmallTaxonomy.builder()
            .add(SmallTaxonomy.rule("lora.long", "lora", "'low-rank adaptation'"))
            .build();
    Paper paper =
        Paper.of(
            "",
            "We propose a network. It is better than the good old and very slow low-rank adaptation (LoRA), or LoRA.");

    assertThat(Classifiers.compile(named).classify(paper).techniques().get(0).evidence())
        .extracting(e -> e.role().label() + e.cue().map(cue -> " by " + cue).orElse(""))
        .containsExactly("baseline by than", "baseline by than", "contribution");
  }

  @Test
  void classify_title_isTheContributionUnlessStudiedOrSurveyed() {
    assertThat(labels("Fast Pruning", "We propose it.")).containsExactly("pruning:contribution");
    assertThat(labels("Fast Pruning", "We investigate it.")).containsExactly("pruning:studied");
    assertThat(labels("A Survey of Pruning", "We propose an order."))
        .containsExactly("pruning:studied");
  }

  @Test
  void classify_strongestPlaceWins_andAllAreKept() {
    Assignment pruning =
        only("", "Pruning is old. We propose pruning that is better than pruning.");
    assertThat(pruning.role().label()).isEqualTo("contribution");
    assertThat(pruning.evidence())
        .extracting(e -> e.role().label())
        .containsExactly("mention", "contribution", "baseline");
    assertThat(pruning.evidence())
        .extracting(e -> e.cue().orElse("-"))
        .containsExactly("-", "propose", "than");
  }

  @Test
  void classify_placesOfOneConcept_areInTextOrderWithoutThoseInsideOthers() {
    Taxonomy several =
        SmallTaxonomy.builder()
            .add(SmallTaxonomy.rule("zz.same", "pruning", "'pruning'"))
            .add(
                new Rule(
                    "zz.sure",
                    ConceptId.of("quantization"),
                    Condition.phrase("quantization"),
                    0.9,
                    "it is"))
            .add(SmallTaxonomy.rule("pruning.long", "pruning", "'pruning of nets'"))
            .add(SmallTaxonomy.rule("pruning.end", "pruning", "'of nets'"))
            .add(SmallTaxonomy.rule("pruning.later", "pruning", "'nets here'"))
            .build();
    String text = "SparseGPT does pruning, pruning of nets here, quantization and SparseGPT.";

    assertThat(Classifiers.compile(several).classify(Paper.of("", text)).techniques())
        .flatExtracting(Assignment::evidence)
        .extracting(evidence -> evidence.rule() + " " + evidence.text())
        .containsExactly(
            "zz.sure quantization",
            "method:SparseGPT SparseGPT",
            "pruning.name pruning",
            "pruning.long pruning of nets",
            "pruning.later nets here",
            "method:SparseGPT SparseGPT");
  }

  @Test
  void classify_narrowerConcept_impliesTheBroader() {
    assertThat(labels("Pruning of Attention Heads", "We propose it."))
        .containsExactly("head-pruning:contribution");
  }

  @Test
  void classify_broaderConceptWithStrongerRole_staysListed() {
    assertThat(labels("Fast Pruning", "We propose it. Unlike pruning heads, it is fast."))
        .containsExactly("pruning:contribution", "head-pruning:mention");
  }

  @Test
  void classify_exception_isNotEvidence() {
    assertThat(labels("", "We propose tree pruning.")).isEmpty();
  }

  @Test
  void classify_veto_turnsTheConceptAndItsDescendantsAway() {
    assertThat(labels("", "We propose pruning heads and quantization in an orchard."))
        .containsExactly("quantization:contribution");
  }

  @Test
  void classify_exactName_countsInItsCaseOnly() {
    assertThat(labels("", "We propose LoRA.")).containsExactly("lora:contribution");
    assertThat(labels("", "We propose LoRAs.")).containsExactly("lora:contribution");
    assertThat(labels("", "We propose LoRa gateways.")).isEmpty();
    assertThat(labels("", "We propose LORA.")).isEmpty();
  }

  @Test
  void classify_clearMethodName_isEvidenceInAnyCase() {
    Assignment pruning = only("Sparsegpt at Scale", "We propose it.");
    assertThat(pruning.concept()).isEqualTo(ConceptId.of("pruning"));
    assertThat(pruning.evidence()).extracting(Evidence::rule).containsExactly("method:SparseGPT");
  }

  @Test
  void classify_ambiguousMethodName_needsContext() {
    assertThat(labels("OBS", "We propose a telescope.")).isEmpty();
    assertThat(labels("OBS Pruning", "")).containsExactly("pruning:contribution");
    assertThat(labels("OBS", "It stands for optimal brain surgeon."))
        .containsExactly("pruning:contribution");
    assertThat(labels("obs and Pruning", "")).hasSize(1);
  }

  @Test
  void classify_localDefinition_overridesAnAmbiguousName() {
    Classification result =
        classifier.classify(
            Paper.of("Pruning", "We propose open broadcast streams (OBS). OBS with pruning."));
    assertThat(result.techniques().get(0).evidence())
        .extracting(Evidence::text)
        .doesNotContain("OBS");
  }

  @Test
  void classify_nameOfAModel_isNoEvidence() {
    assertThat(labels("PrunedNet", "We propose PrunedNet.")).isEmpty();
  }

  @Test
  void classify_evidence_isTheTextOfTheCaller() {
    String text =
        "\ud83d\ude00 We propose to pru\u00adne the so-called\u2010attention\u00a0\u201cheads\u201d.";
    Assignment heads = only("", text);
    Evidence evidence = heads.evidence().get(0);
    assertThat(evidence.span().of(text)).isEqualTo(evidence.text());
    assertThat(evidence.text()).startsWith("pru\u00adne").endsWith("heads");
  }

  @Test
  void classify_maskedEvidence_removesTheLabel() {
    String text = "We propose pruning of heads with pruning of attention heads.";
    Assignment heads = classifier.classify(Paper.of("", text)).techniques().get(0);
    StringBuilder masked = new StringBuilder(text);
    heads
        .evidence()
        .forEach(
            e -> masked.replace(e.span().start(), e.span().end(), "x".repeat(e.span().length())));
    assertThat(labels("", masked.toString())).isEmpty();
  }

  @Test
  void classify_descriptors_areKeptApart() {
    Classification result = classifier.classify(Paper.of("A Survey", "We propose pruning."));
    assertThat(result.descriptors())
        .extracting(a -> a.concept().value())
        .containsExactly("new-method", "survey");
    assertThat(result.descriptors(ConceptId.of("kind"))).hasSize(2);
    assertThat(result.about()).extracting(a -> a.concept().value()).containsExactly("pruning");
    assertThat(result.taxonomyHash()).isEqualTo(taxonomy.hash());
  }

  @Test
  @Tag("slow")
  void classify_manyThreads_giveTheAnswersOfOne() {
    List<Paper> papers =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    Paper.of(
                        "Pruning " + i,
                        "We propose it. Unlike quantization " + "x ".repeat(i) + "LoRA."))
            .toList();
    List<Classification> alone = papers.stream().map(classifier::classify).toList();
    List<Classification> together = papers.parallelStream().map(classifier::classify).toList();
    assertThat(together).isEqualTo(alone);
  }

  @Test
  @Tag("slow")
  void classify_hugeText_isReadToItsEnd() {
    String text = "We propose nothing. ".repeat(200_000) + "We propose pruning.";
    assertThat(labels("", text)).containsExactly("pruning:contribution");
  }

  @Test
  void explainMiss_noRuleFired_namesTheFailingPart() {
    Miss miss =
        classifier.explainMiss(
            Paper.of("", "We prune many heads far away from attention."),
            ConceptId.of("head-pruning"));
    assertThat(miss.reason()).isEqualTo("assigned as studied, so the paper is about it");
    miss =
        classifier.explainMiss(
            Paper.of("", "We prune the trees. A head is fine."), ConceptId.of("head-pruning"));
    assertThat(miss.reason()).isEqualTo("none of its rules fired");
    assertThat(miss.closest()).hasSize(1);
    assertThat(miss.closest().get(0).rule()).isEqualTo("head.name");
    assertThat(miss.closest().get(0).failed().toString())
        .isEqualTo("then(3, 'prune~|pruning', 'attention? head')");
    assertThat(miss.closest().get(0).satisfied()).isEqualTo(2);
  }

  @Test
  void explainMiss_vetoOrCue_saysWhich() {
    assertThat(
            classifier
                .explainMiss(Paper.of("", "We prune an orchard."), ConceptId.of("head-pruning"))
                .reason())
        .isEqualTo("turned away by the veto 'pruning.garden': trees are pruned too");
    assertThat(
            classifier
                .explainMiss(Paper.of("", "Unlike pruning, we win."), ConceptId.of("pruning"))
                .reason())
        .isEqualTo("assigned as mention, since 'pruning' stands in the reach of the cue 'unlike'");
    assertThatThrownBy(() -> classifier.explainMiss(Paper.of("", ""), ConceptId.of("prunin")))
        .hasMessage("no concept 'prunin'; did you mean 'pruning'?");
  }
}
