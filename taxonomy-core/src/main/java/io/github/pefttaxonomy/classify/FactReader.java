package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.ClaimReader.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what a paper says beside its labels: names, relations between methods, and figures. */
final class FactReader {
  private static final String TUNING = "parameter-efficient-fine-tuning";
  private static final String QUANTIZATION = "quantization";

  private final Gazetteer gazetteer;
  private final Set<ConceptId> tuning;
  private final Set<ConceptId> quantization;

  FactReader(Taxonomy taxonomy) {
    this.gazetteer = new Gazetteer(taxonomy);
    this.tuning = closure(taxonomy, TUNING);
    this.quantization = closure(taxonomy, QUANTIZATION);
  }

  private static Set<ConceptId> closure(Taxonomy taxonomy, String id) {
    ConceptId concept = ConceptId.of(id);
    if (taxonomy.find(concept).isEmpty()) {
      return Set.of();
    }
    Set<ConceptId> all = new java.util.HashSet<>(taxonomy.descendants(concept));
    all.add(concept);
    return all;
  }

  /** What one paper says. */
  record Facts(
      ImmutableList<MethodMention> introduces,
      ImmutableList<MethodMention> buildsOn,
      ImmutableList<MethodMention> comparesWith,
      ImmutableList<Claim> claims) {}

  /** Returns what a paper that was read says, given its technique labels. */
  Facts read(Prose prose, List<Assignment> techniques) {
    OwnWork own = new OwnWork(prose);
    List<NamePlace> introduced = Introductions.read(prose, own, gazetteer);
    List<NamePlace> extended = Relations.extended(prose, own, gazetteer, introduced);
    return new Facts(
        mentions(prose, introduced, this::ownMethod),
        mentions(prose, extended, this::knownMethod),
        mentions(
            prose,
            Relations.compared(prose, own, gazetteer, introduced, extended),
            this::knownMethod),
        ClaimReader.read(prose, subject(techniques), own));
  }

  private Subject subject(List<Assignment> techniques) {
    boolean efficient = false;
    boolean tunes = false;
    boolean quantizes = false;
    for (Assignment assignment : techniques) {
      if (assignment.isAbout()) {
        efficient = true;
        tunes |= tuning.contains(assignment.concept());
        quantizes |= quantization.contains(assignment.concept());
      }
    }
    return new Subject(efficient, tunes, quantizes);
  }

  private static ImmutableList<MethodMention> mentions(
      Prose prose, List<NamePlace> places, Function<NamePlace, Optional<NamedMethod>> method) {
    if (places.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<MethodMention> mentions = ImmutableList.builder();
    for (NamePlace place : places) {
      mentions.add(
          new MethodMention(
              place.name(),
              Optional.of(place.expansion()).filter(e -> !e.isBlank()),
              method.apply(place),
              NamePlace.quote(prose, place.start(), place.end())));
    }
    return mentions.build();
  }

  private Optional<NamedMethod> knownMethod(NamePlace place) {
    return gazetteer.find(place.name());
  }

  /** What the text itself defines is not what the vocabulary knows by the same letters. */
  private Optional<NamedMethod> ownMethod(NamePlace place) {
    Optional<NamedMethod> known = knownMethod(place);
    boolean same =
        place.expansion().isEmpty()
            || known.equals(gazetteer.find(place.expansion()))
            || known.filter(m -> m.aliases().stream().noneMatch(a -> a.contains(" "))).isPresent();
    return same ? known : Optional.empty();
  }
}
