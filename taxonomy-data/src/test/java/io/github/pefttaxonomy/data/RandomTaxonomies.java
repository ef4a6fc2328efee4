package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small sound vocabularies of concepts with texts of every kind. */
final class RandomTaxonomies {
  private static final List<String> WORDS =
      List.of("low", "Räng", "a\"b", "c\\d", "tab\there", "line\nend", "'q'", "😀", "@en", "<x>");
  private static final List<String> MATCHES =
      List.of(
          "exact:hf-peft:LORA",
          "close:hf-peft:library scope",
          "broad:x-y:é/ü#?%41",
          "narrow:https://example.org/a?b=c#d",
          "related:urn:example:7",
          "close:adapterhub:compacter++");

  private RandomTaxonomies() {}

  static Arbitrary<Taxonomy> any() {
    return Arbitraries.randoms().map(RandomTaxonomies::taxonomy);
  }

  private static Taxonomy taxonomy(Random random) {
    int facets = 1 + random.nextInt(2);
    int size = facets + random.nextInt(8);
    Taxonomy.Builder builder = Taxonomy.builder().version(word(random));
    List<Integer> facetOf = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int facet = i < facets ? i : random.nextInt(facets);
      facetOf.add(facet);
      Concept.Builder concept = concept(i, random);
      if (i >= facets) {
        parents(i, facetOf, random).forEach(p -> concept.addBroader(id(p)));
        if (i > facets && random.nextInt(4) == 0) {
          concept.status(Concept.Status.RETIRED).replacedBy(id(facets));
        }
      } else {
        relate(concept, i, facets, random);
      }
      builder.add(concept.build());
    }
    if (random.nextBoolean()) {
      builder.describe(id(0));
    }
    return builder.build();
  }

  /** Facets lie in no line with one another, so that they may be related. */
  private static void relate(Concept.Builder concept, int i, int facets, Random random) {
    if (facets == 2 && random.nextBoolean()) {
      concept.addRelated(id(1 - i));
    }
  }

  private static Set<Integer> parents(int i, List<Integer> facetOf, Random random) {
    List<Integer> possible =
        IntStream.range(0, i).filter(p -> facetOf.get(p).equals(facetOf.get(i))).boxed().toList();
    Set<Integer> parents = new LinkedHashSet<>();
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      parents.add(possible.get(random.nextInt(possible.size())));
    }
    return parents;
  }

  private static Concept.Builder concept(int i, Random random) {
    Concept.Builder concept =
        Concept.builder()
            .id(id(i))
            .label("label " + i + " " + word(random))
            .definition(word(random));
    for (int n = random.nextInt(3); n > 0; n--) {
      concept.addAlternativeLabels("other " + n + " of " + i + word(random));
      concept.addHiddenLabels("hidden " + n + word(random));
      concept.addLiterature("book " + n + word(random));
    }
    if (random.nextBoolean()) {
      concept.scopeNote(word(random));
    }
    MATCHES.stream().filter(m -> random.nextInt(3) == 0).forEach(concept::addMatches);
    return concept;
  }

  private static ConceptId id(int i) {
    return ConceptId.of("c-" + i);
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()))
        + (random.nextBoolean() ? " " + WORDS.get(random.nextInt(WORDS.size())) : "");
  }
}
