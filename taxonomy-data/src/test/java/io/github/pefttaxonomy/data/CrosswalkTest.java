package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CrosswalkTest {
  private static final PeftTaxonomy SHIPPED = PeftTaxonomy.load();
  private static final Taxonomy TAXONOMY = SHIPPED.taxonomy();
  private static final Crosswalk PEFT = SHIPPED.crosswalk(Crosswalk.Registry.HF_PEFT);

  private static List<String> listed(Crosswalk.Registry registry) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/registry-members.txt")).stream()
        .filter(line -> line.startsWith(registry.label() + " "))
        .flatMap(line -> List.of(line.split(" ")).stream().skip(1))
        .toList();
  }

  /** Drift: a member that the library has and we have not, or the other way about. */
  @ParameterizedTest
  @EnumSource
  void entries_everyMemberOfTheLibrary_isMappedOnce(Crosswalk.Registry registry)
      throws IOException {
    Crosswalk crosswalk = SHIPPED.crosswalk(registry);

    assertThat(crosswalk.registry()).isEqualTo(registry);
    assertThat(crosswalk.entries())
        .extracting(Crosswalk.Entry::member)
        .doesNotHaveDuplicates()
        .noneMatch(crosswalk.unmapped()::containsKey);
    assertThat(
            ImmutableSet.<String>builder()
                .addAll(crosswalk.entries().stream().map(Crosswalk.Entry::member).toList())
                .addAll(crosswalk.unmapped().keySet())
                .build())
        .containsExactlyInAnyOrderElementsOf(listed(registry));
  }

  /** The test above has teeth: what a library adds, renames or drops is told. */
  @Test
  void drift_newAndGoneMembers_areTold() throws IOException {
    List<String> now = new ArrayList<>(listed(Crosswalk.Registry.HF_PEFT));
    assertThat(PEFT.drift(now))
        .isEqualTo(new Crosswalk.Drift(ImmutableSet.of(), ImmutableSet.of()));

    now.remove("BONE");
    now.add("NEWEST");

    assertThat(PEFT.drift(now))
        .isEqualTo(new Crosswalk.Drift(ImmutableSet.of("NEWEST"), ImmutableSet.of("BONE")));
  }

  @Test
  void entries_ofHuggingFace_are44() {
    assertThat(PEFT.entries()).hasSize(44);
    assertThat(PEFT.unmapped()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void entries_exactOnes_goToDifferentTargets(Crosswalk.Registry registry) {
    Set<String> targets = new HashSet<>();

    assertThat(SHIPPED.crosswalk(registry).entries())
        .filteredOn(entry -> entry.match() == Crosswalk.Match.EXACT)
        .allSatisfy(
            entry ->
                assertThat(targets.add(entry.method().orElseGet(() -> entry.concepts().toString())))
                    .as("%s", entry)
                    .isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void members_backFromEachConcept_findTheMember(Crosswalk.Registry registry) {
    Crosswalk crosswalk = SHIPPED.crosswalk(registry);

    assertThat(crosswalk.entries())
        .allSatisfy(
            entry -> {
              assertThat(crosswalk.find(entry.member())).contains(entry);
              assertThat(entry.concepts()).contains(crosswalk.concept(entry.member()));
              assertThat(crosswalk.members(crosswalk.concept(entry.member()))).contains(entry);
              entry
                  .method()
                  .ifPresent(method -> assertThat(crosswalk.members(method)).contains(entry));
            });
  }

  @Test
  void members_ofLora_beginWithTheExactOneAndHoldThoseBelow() {
    assertThat(PEFT.concept("LORA")).isEqualTo(Techniques.LOW_RANK_ADAPTATION);
    assertThat(PEFT.members(Techniques.LOW_RANK_ADAPTATION))
        .extracting(Crosswalk.Entry::member)
        .startsWith("LORA")
        .contains("ADALORA", "VERA")
        .doesNotContain("PREFIX_TUNING");
  }

  /** What the concepts say of themselves agrees with the crosswalks. */
  @ParameterizedTest
  @EnumSource
  void entries_exactMatchesOfConcepts_agree(Crosswalk.Registry registry) {
    String start = "exact:" + registry.label() + ":";
    Crosswalk crosswalk = SHIPPED.crosswalk(registry);

    TAXONOMY
        .concepts()
        .forEach(
            concept ->
                concept.matches().stream()
                    .filter(match -> match.startsWith(start))
                    .forEach(
                        match ->
                            assertThat(crosswalk.find(match.substring(start.length())))
                                .as(match)
                                .hasValueSatisfying(
                                    entry -> {
                                      assertThat(entry.match()).isEqualTo(Crosswalk.Match.EXACT);
                                      assertThat(entry.method()).isEmpty();
                                      assertThat(entry.concepts()).containsExactly(concept.id());
                                    })));
  }

  @Test
  void concept_unknownMember_isRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> PEFT.concept("lora"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("hf-peft has no member 'lora'; there are [PROMPT_TUNING, ");
  }

  @Test
  void concept_unmappedMember_isRefusedWithTheReason() {
    assertThatThrownBy(() -> SHIPPED.crosswalk(Crosswalk.Registry.LYCORIS).concept("full"))
        .hasMessage(
            "lycoris member 'full' is not mapped: It trains every weight, which is no technique of"
                + " the vocabulary.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"member\": \"A\", \"match\": \"exact\", \"method\": \"Nothing\"};"
            + " maps 'A' to an unknown method 'Nothing'",
        "{\"member\": \"A\", \"match\": \"exact\", \"concept\": \"nothing-at-all\"};"
            + " maps 'A' to an unknown concept: no concept 'nothing-at-all'",
        "{\"member\": \"A\", \"match\": \"exact\"}; needs a method or a concept for 'A'",
        "{\"member\": \"A\", \"match\": \"near\", \"method\": \"LoHa\"}; unknown match 'near'",
        "{\"member\": \"A\", \"match\": \"close\", \"method\": \"LoHa\"},"
            + " {\"member\": \"A\", \"match\": \"broad\", \"method\": \"LoHa\"};"
            + " has the member 'A' twice",
        "{\"member\": \"A\", \"match\": \"exact\", \"method\": \"LoHa\"},"
            + " {\"member\": \"B\", \"match\": \"exact\", \"method\": \"LoHa\"};"
            + " maps 'B' exactly to the method LoHa, like another member"
      })
  void read_faultyEntries_areReported(String entries, String message) {
    String text =
        "{\"crosswalks\": [{\"registry\": \"hf-peft\", \"source\": \"s\", \"entries\": ["
            + entries
            + "], \"unmapped\": []}]}";

    assertThatThrownBy(() -> CrosswalkFile.read("c.json", text, TAXONOMY))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining("crosswalk 'hf-peft'")
        .hasMessageContaining(message);
  }

  @Test
  void members_unknownConcept_isRefused() {
    assertThatThrownBy(() -> PEFT.members(ConceptId.of("nothing-at-all")))
        .hasMessageContaining("no concept 'nothing-at-all'");
  }
}
