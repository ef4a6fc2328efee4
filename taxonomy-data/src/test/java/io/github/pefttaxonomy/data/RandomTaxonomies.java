package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Rule;
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

  /** Vocabularies with methods, rules, cues, word groups and weights too. */
  static Arbitrary<Taxonomy> whole() {
    return Arbitraries.randoms().map(RandomTaxonomies::whole);
  }

  private static Taxonomy whole(Random random) {
    Taxonomy concepts = taxonomy(random);
    Taxonomy.Builder builder = concepts.toBuilder();
    List<ConceptId> usable =
        concepts.concepts().stream()
            .filter(c -> !c.isFacet() && c.status() == Concept.Status.ACTIVE)
            .map(Concept::id)
            .toList();
    builder.wordGroup("cut", List.of("remove~", "drop~"));
    builder.wordGroup("add-to", List.of("add~"));
    for (int i = usable.isEmpty() ? 0 : random.nextInt(4); i > 0; i--) {
      builder.add(method(i, usable, random));
      double strength = random.nextInt(3) == 0 ? 0 : 1 - random.nextDouble();
      builder.add(
          new Rule(
              "rule." + i,
              usable.get(random.nextInt(usable.size())),
              Condition.and(place(random), RandomTaxonomies.condition(2, random)),
              strength,
              word(random)));
    }
    for (int i = usable.isEmpty() ? 0 : random.nextInt(4); i > 0; i--) {
      Role role = random.nextBoolean() ? Role.COMPONENT : Role.STUDIED;
      builder.usualRole(usable.get(random.nextInt(usable.size())), role);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      builder.add(
          new Cue(
              "cue " + i + word(random),
              place(random),
              any(Cue.Kind.values(), random),
              any(Cue.Direction.values(), random),
              any(Cue.Until.values(), random),
              random.nextInt(50)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      builder.weight("weight " + word(random), random.nextGaussian() * Math.pow(10, i * 6.0));
    }
    return builder.build();
  }

  private static NamedMethod method(int i, List<ConceptId> usable, Random random) {
    NamedMethod.Builder method =
        NamedMethod.builder()
            .name("Method " + i + word(random))
            .addConcepts(usable.get(random.nextInt(usable.size())))
            .isModel(random.nextBoolean());
    if (random.nextBoolean()) {
      method.addAliases("alias " + i, "alias " + i + word(random));
      method.arxivId("2401.0000" + i).year(1900 + random.nextInt(200));
    } else {
      method.ambiguity(word(random));
    }
    return method.build();
  }

  private static <T> T any(T[] all, Random random) {
    return all[random.nextInt(all.length)];
  }

  private static Condition place(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Condition.name("LoRA+");
      case 1 -> Condition.phrase("<cut>|prune~ the? <add-to>");
      case 2 -> Condition.or(Condition.phrase("é-b"), Condition.phrase("d'or|x*"));
      case 3 -> Condition.near(random.nextInt(9), Condition.phrase("a"), Condition.name("Q \"w\""));
      default -> Condition.except(Condition.phrase("1.58-bit"), Condition.phrase("a bit"));
    };
  }

  private static Condition condition(int depth, Random random) {
    if (depth == 0) {
      return place(random);
    }
    Condition one = condition(depth - 1, random);
    Condition two = condition(depth - 1, random);
    return switch (random.nextInt(5)) {
      case 0 -> Condition.or(one, two);
      case 1 -> Condition.and(one, two);
      case 2 -> Condition.not(one);
      case 3 -> Condition.title(one);
      default -> new Condition.Sentence(ImmutableList.of(one, two));
    };
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
