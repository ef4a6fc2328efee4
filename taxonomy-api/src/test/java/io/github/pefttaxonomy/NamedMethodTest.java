package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Names of methods, and what the vocabulary finds by them. */
class NamedMethodTest {
  private static final ConceptId TUNING = ConceptId.of("tuning");
  private static final NamedMethod LORA =
      NamedMethod.builder()
          .name("LoRA")
          .addAliases("low-rank adaptation", "+LoRA+")
          .addConcepts(TUNING)
          .arxivId("2106.09685")
          .year(2021)
          .ambiguity("a radio")
          .isModel(true)
          .build();
  private static final NamedMethod OTHER =
      NamedMethod.builder().name("Lo-RA").addConcepts(TUNING).build();
  private static final Taxonomy TAXONOMY =
      Taxonomy.builder()
          .version("1.2")
          .add(concept("technique").build())
          .add(concept("tuning").addBroader(ConceptId.of("technique")).build())
          .add(LORA)
          .add(OTHER)
          .build();

  private static Concept.Builder concept(String id) {
    return Concept.builder().id(ConceptId.of(id)).label("the " + id).definition("What it is.");
  }

  @Test
  void methodsCalled_anyOfTheNames_whateverCaseAndSigns() {
    assertThat(TAXONOMY.methodsCalled("lora")).containsExactly(LORA, OTHER);
    assertThat(TAXONOMY.methodsCalled("Low Rank Adaptation")).containsExactly(LORA);
    assertThat(TAXONOMY.methodsCalled("+lora+")).containsExactly(LORA);
    assertThat(TAXONOMY.methodsCalled("LoRA+")).isEmpty();
    assertThat(TAXONOMY.methodsCalled("ora")).isEmpty();
    assertThat(TAXONOMY.methodsCalled("")).isEmpty();
    assertThat(TAXONOMY).hasToString("taxonomy 1.2 of 2 concepts, 0 rules");
  }

  @Test
  void alias_ofABuilder_keepsEverythingElse() {
    NamedMethod more =
        TAXONOMY.toBuilder().alias("LoRA", "LRA").alias("LoRA", "lr").build().methods().get(0);

    assertThat(more)
        .isEqualTo(
            NamedMethod.builder()
                .name("LoRA")
                .addAliases("low-rank adaptation", "+LoRA+", "LRA", "lr")
                .addConcepts(TUNING)
                .arxivId("2106.09685")
                .year(2021)
                .ambiguity("a radio")
                .isModel(true)
                .build());
    assertThat(LORA.plusAliases(ImmutableSet.of())).isSameAs(LORA);
  }

  private static Concept retired(String... alternativeLabels) {
    return concept("full")
        .addAlternativeLabels(alternativeLabels)
        .addHiddenLabels("ful")
        .scopeNote("all")
        .addBroader(ConceptId.of("technique"))
        .addRelated(TUNING)
        .status(Concept.Status.RETIRED)
        .replacedBy(TUNING)
        .addMatches("exact:x:y")
        .addLiterature("Doe 2020")
        .build();
  }

  @Test
  void label_ofABuilder_keepsEverythingElse() {
    Concept full = retired("whole");

    assertThat(full.plusLabels(ImmutableSet.of())).isSameAs(full);
    assertThat(full.plusLabels(ImmutableSet.of("entire"))).isEqualTo(retired("whole", "entire"));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("aA1+- \u00c9\u00e9\ud835\udc9c").ofMaxLength(5);
  }

  /** The quick look at the first letter never loses a name. */
  @Property(tries = 2000)
  void isCalled_anyNames_areThoseOfOneKey(
      @ForAll("names") String name, @ForAll("names") String alias, @ForAll("names") String wanted) {
    NamedMethod method = NamedMethod.builder().name(name).addAliases(alias).build();
    String key = MethodGraph.key(wanted);

    assertThat(method.isCalled(key))
        .isEqualTo(MethodGraph.key(name).equals(key) || MethodGraph.key(alias).equals(key));
  }

  @Test
  void key_lettersDigitsAndPlus_inSmall() {
    assertThat(MethodGraph.key("Lo-RA+ 2.0")).isEqualTo("lora+20");
    assertThat(MethodGraph.key("--")).isEqualTo("--");
    assertThat(MethodGraph.key("")).isEmpty();
  }

  /** Letters that the Turkish locale writes otherwise make the same key. */
  @Test
  void key_anyLocale_isTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(MethodGraph.key("I-BERT")).isEqualTo("ibert");
      assertThat(Role.of("contribution")).isEqualTo(Role.CONTRIBUTION);
      assertThat(ProblemKind.BAD_ID.id()).isEqualTo("bad-id");
    } finally {
      Locale.setDefault(before);
    }
  }
}
