package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ImageWriter} wrote. It runs while a program waits for its first label: hence
 * each text, id and condition is made once, and nothing is linked that is needed once only.
 */
final class ImageReader {
  private final byte[] image;
  private int at = ImageWriter.HEAD_SIZE;
  private final String[] texts;
  private final @Nullable ConceptId[] ids;
  private final Condition[] conditions;

  private ImageReader(byte[] image) {
    this.image = image;
    this.texts = readTexts();
    this.ids = new @Nullable ConceptId[texts.length];
    this.conditions = new Condition[number()];
    for (int i = 0; i < conditions.length; i++) {
      conditions[i] = readCondition(text());
    }
  }

  /**
   * Returns the vocabulary.
   *
   * @throws IllegalArgumentException if it is no image of this form, or damaged
   */
  static Taxonomy read(byte[] image) {
    if (image.length < ImageWriter.HEAD_SIZE
        || ByteBuffer.wrap(image).getInt() != ImageWriter.HEAD) {
      throw new IllegalArgumentException("no image of a vocabulary that this version can read");
    }
    CRC32 sum = new CRC32();
    sum.update(image, ImageWriter.HEAD_SIZE, image.length - ImageWriter.HEAD_SIZE);
    if (ByteBuffer.wrap(image).getInt(Integer.BYTES) != (int) sum.getValue()) {
      throw new IllegalArgumentException("the image of a vocabulary is damaged");
    }
    return new ImageReader(image).taxonomy();
  }

  private String[] readTexts() {
    int[] lengths = new int[number()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = number();
    }
    String[] all = new String[lengths.length];
    for (int i = 0; i < all.length; i++) {
      int length = lengths[i] >> 1;
      all[i] = new String(image, at, length, ImageWriter.charset((lengths[i] & 1) != 0));
      at += length;
    }
    return all;
  }

  private Condition readCondition(String kind) {
    if (kind.equals("Phrase")) {
      return new Condition.Phrase(text());
    } else if (kind.equals("Name")) {
      return new Condition.Name(text());
    }
    int gap = number();
    int count = number();
    ImmutableList.Builder<Condition> all = ImmutableList.builderWithExpectedSize(count);
    for (int i = 0; i < count; i++) {
      all.add(conditions[number()]);
    }
    ImmutableList<Condition> parts = all.build();
    return switch (kind) {
      case "Then" -> new Condition.Then(gap, parts);
      case "Near" -> new Condition.Near(gap, parts);
      case "Title" -> new Condition.Title(parts.get(0));
      case "Sentence" -> new Condition.Sentence(parts);
      case "And" -> new Condition.And(parts);
      case "Or" -> new Condition.Or(parts);
      case "Not" -> new Condition.Not(parts.get(0));
      case "Except" -> new Condition.Except(parts.get(0), parts.get(1));
      default -> throw new AssertionError(kind);
    };
  }

  private Taxonomy taxonomy() {
    Taxonomy.Builder builder = Taxonomy.builder().version(text());
    String hash = text();
    for (int left = number(); left > 0; left--) {
      builder.add(concept());
    }
    for (int left = number(); left > 0; left--) {
      builder.add(method());
    }
    for (int left = number(); left > 0; left--) {
      builder.add(rule());
    }
    for (int left = number(); left > 0; left--) {
      builder.add(cue());
    }
    for (int left = number(); left > 0; left--) {
      builder.wordGroup(text(), ImmutableList.of(text()));
    }
    for (int left = number(); left > 0; left--) {
      builder.weight(text(), real());
    }
    for (ConceptId facet : ids()) {
      builder.describe(facet);
    }
    for (int left = number(); left > 0; left--) {
      builder.usualRole(id(), Role.valueOf(text()));
    }
    return builder.unchecked(hash);
  }

  private Concept concept() {
    return Concept.builder()
        .id(id())
        .label(text())
        .definition(text())
        .status(Concept.Status.valueOf(text()))
        .addAllAlternativeLabels(texts())
        .addAllHiddenLabels(texts())
        .scopeNote(optional())
        .addAllBroader(ids())
        .addAllRelated(ids())
        .replacedBy(number() == 0 ? Optional.empty() : Optional.of(id()))
        .addAllMatches(texts())
        .addAllLiterature(texts())
        .build();
  }

  private NamedMethod method() {
    NamedMethod.Builder method = NamedMethod.builder();
    method.name(text()).addAllAliases(texts()).addAllConcepts(ids()).arxivId(optional());
    boolean hasYear = isTrue();
    int year = number();
    if (hasYear) {
      method.year(year);
    }
    return method.ambiguity(optional()).isModel(isTrue()).build();
  }

  private Rule rule() {
    String id = text();
    ConceptId concept = id();
    String because = text();
    Condition when = conditions[number()];
    return new Rule(id, concept, when, real(), because);
  }

  private Cue cue() {
    String id = text();
    Cue.Kind kind = Cue.Kind.valueOf(text());
    Cue.Direction direction = Cue.Direction.valueOf(text());
    Cue.Until until = Cue.Until.valueOf(text());
    Condition when = conditions[number()];
    return new Cue(id, when, kind, direction, until, number());
  }

  private ConceptId id() {
    int number = number();
    ConceptId known = ids[number];
    if (known == null) {
      known = ConceptId.of(texts[number]);
      ids[number] = known;
    }
    return known;
  }

  private List<ConceptId> ids() {
    int count = number();
    List<ConceptId> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(id());
    }
    return all;
  }

  private List<String> texts() {
    int count = number();
    List<String> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(text());
    }
    return all;
  }

  private Optional<String> optional() {
    return isTrue() ? Optional.of(text()) : Optional.empty();
  }

  private boolean isTrue() {
    return number() != 0;
  }

  private String text() {
    return texts[number()];
  }

  private double real() {
    double value = ByteBuffer.wrap(image).getDouble(at);
    at += Double.BYTES;
    return value;
  }

  private int number() {
    int value = 0;
    int shift = 0;
    byte next = image[at++];
    while (next < 0) {
      value |= (next & 0x7F) << shift;
      shift += 7;
      next = image[at++];
    }
    return value | (next << shift);
  }
}
