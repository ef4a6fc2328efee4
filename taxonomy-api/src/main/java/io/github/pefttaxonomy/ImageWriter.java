package io.github.pefttaxonomy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Writes a vocabulary as an {@linkplain Taxonomy#toImage image}: its head, all texts, then all
 * different conditions, each behind its parts, then the rest, which refers to both by number. Whole
 * numbers take as many bytes as they need, seven bits in each.
 */
final class ImageWriter {
  /** Begins an image; to be changed whenever the form changes. */
  static final int HEAD = 0x7A_58_4D_01;

  /** The bytes before those that the check sum is of. */
  static final int HEAD_SIZE = 2 * Integer.BYTES;

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<Condition, Integer> conditions = new HashMap<>();
  private final ByteArrayOutputStream conditionBytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private ByteArrayOutputStream out = rest;

  private ImageWriter() {}

  static byte[] write(Taxonomy taxonomy) {
    ImageWriter writer = new ImageWriter();
    writer.put(taxonomy);
    return writer.image();
  }

  private byte[] image() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    out = body;
    putTexts();
    number(conditions.size());
    body.writeBytes(conditionBytes.toByteArray());
    body.writeBytes(rest.toByteArray());
    CRC32 sum = new CRC32();
    sum.update(body.toByteArray());
    return ByteBuffer.allocate(HEAD_SIZE + body.size())
        .putInt(HEAD)
        .putInt((int) sum.getValue())
        .put(body.toByteArray())
        .array();
  }

  /** One byte a char where that is enough, since that is read fastest; lengths come first. */
  private void putTexts() {
    number(texts.size());
    for (String text : texts.keySet()) {
      number((bytes(text).length << 1) | (isWide(text) ? 1 : 0));
    }
    for (String text : texts.keySet()) {
      out.writeBytes(bytes(text));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(charset(isWide(text)));
  }

  static Charset charset(boolean isWide) {
    return isWide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
  }

  private static boolean isWide(String text) {
    return text.chars().anyMatch(c -> c > 0xFF);
  }

  private void put(Taxonomy taxonomy) {
    text(taxonomy.version());
    text(taxonomy.hash());
    number(taxonomy.concepts().size());
    taxonomy.concepts().forEach(this::put);
    number(taxonomy.methods().size());
    taxonomy.methods().forEach(this::put);
    number(taxonomy.rules().size());
    taxonomy.rules().forEach(this::put);
    number(taxonomy.cues().size());
    taxonomy.cues().forEach(this::put);
    number(taxonomy.wordGroups().size());
    taxonomy.wordGroups().forEach(this::texts);
    number(taxonomy.weights().size());
    taxonomy.weights().forEach(this::put);
    ids(taxonomy.descriptiveFacets());
    number(taxonomy.usualRoles().size());
    taxonomy.usualRoles().forEach((id, role) -> texts(id.value(), role.name()));
  }

  private void put(Concept concept) {
    texts(concept.id().value(), concept.label(), concept.definition(), concept.status().name());
    texts(concept.alternativeLabels());
    texts(concept.hiddenLabels());
    optional(concept.scopeNote());
    ids(concept.broader());
    ids(concept.related());
    optional(concept.replacedBy().map(ConceptId::value));
    texts(concept.matches());
    texts(concept.literature());
  }

  private void put(NamedMethod method) {
    text(method.name());
    texts(method.aliases());
    ids(method.concepts());
    optional(method.arxivId());
    number(method.year().isPresent() ? 1 : 0);
    number(method.year().orElse(0));
    optional(method.ambiguity());
    number(method.isModel() ? 1 : 0);
  }

  private void put(Rule rule) {
    texts(rule.id(), rule.concept().value(), rule.because());
    number(condition(rule.when()));
    real(rule.strength());
  }

  private void put(Cue cue) {
    texts(cue.id(), cue.kind().name(), cue.direction().name(), cue.until().name());
    number(condition(cue.when()));
    number(cue.reach());
  }

  private void put(String feature, double weight) {
    text(feature);
    real(weight);
  }

  /** Returns the number of a condition, which is written unless it was already. */
  private int condition(Condition condition) {
    Integer known = conditions.get(condition);
    if (known != null) {
      return known;
    }
    int[] parts = condition.operands().stream().mapToInt(this::condition).toArray();
    ByteArrayOutputStream before = out;
    out = conditionBytes;
    text(condition.getClass().getSimpleName());
    if (condition instanceof Condition.Phrase phrase) {
      text(phrase.text());
    } else if (condition instanceof Condition.Name name) {
      text(name.text());
    } else {
      number(gap(condition));
      number(parts.length);
      for (int part : parts) {
        number(part);
      }
    }
    out = before;
    conditions.put(condition, conditions.size());
    return conditions.size() - 1;
  }

  private static int gap(Condition condition) {
    return condition instanceof Condition.Then then
        ? then.gap()
        : condition instanceof Condition.Near near ? near.gap() : 0;
  }

  private void ids(Collection<ConceptId> ids) {
    number(ids.size());
    ids.forEach(id -> text(id.value()));
  }

  private void texts(Collection<String> all) {
    number(all.size());
    all.forEach(this::text);
  }

  private void texts(String... all) {
    for (String text : all) {
      text(text);
    }
  }

  private void optional(Optional<String> text) {
    number(text.isPresent() ? 1 : 0);
    text.ifPresent(this::text);
  }

  private void text(String text) {
    number(texts.computeIfAbsent(text, any -> texts.size()));
  }

  private void real(double value) {
    out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
  }

  private void number(int value) {
    int left = value;
    while ((left & ~0x7F) != 0) {
      out.write((left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }
}
