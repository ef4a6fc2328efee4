package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Span;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassificationJsonTest {
  private static Assignment assignment(String facet, String concept, Role role, double confidence) {
    Evidence evidence =
        new Evidence("r.one", Field.TITLE, new Span(0, 4), "LoRA", role, Optional.empty());
    return new Assignment(
        ConceptId.of(facet), ConceptId.of(concept), role, confidence, ImmutableList.of(evidence));
  }

  private static Classification.Builder of(String id, String title) {
    return Classification.builder()
        .paper(Paper.builder().id(id).title(title).build())
        .taxonomyVersion("1.0")
        .taxonomyHash("abc");
  }

  @Test
  void line_everyPart_isWrittenInOrder() {
    Evidence cued =
        new Evidence(
            "method:LoRA",
            Field.ABSTRACT,
            new Span(3, 7),
            "LoRA",
            Role.BASELINE,
            Optional.of("compare.than"));
    Assignment lora =
        new Assignment(
            ConceptId.of("technique"),
            ConceptId.of("lora"),
            Role.CONTRIBUTION,
            0.93456,
            ImmutableList.of(
                assignment("technique", "lora", Role.CONTRIBUTION, 1).evidence().get(0), cued));
    Classification classification =
        of("p1", "LoRA")
            .addTechniques(lora)
            .addDescriptors(assignment("modality-domain", "text", Role.STUDIED, 1))
            .addDescriptors(assignment("contribution-type", "survey", Role.STUDIED, 0.00001))
            .addDescriptors(assignment("modality-domain", "vision", Role.STUDIED, 0.5))
            .build();

    assertThat(ClassificationJson.line(classification))
        .isEqualTo(
            "{\"id\":\"p1\",\"title\":\"LoRA\",\"concepts\":[{\"concept\":\"lora\","
                + "\"role\":\"contribution\",\"confidence\":0.9346,\"evidence\":["
                + "{\"rule\":\"r.one\",\"field\":\"title\",\"start\":0,\"end\":4,\"text\":\"LoRA\","
                + "\"role\":\"contribution\"},"
                + "{\"rule\":\"method:LoRA\",\"field\":\"abstract\",\"start\":3,\"end\":7,"
                + "\"text\":\"LoRA\",\"role\":\"baseline\",\"cue\":\"compare.than\"}]}],"
                + "\"contribution_type\":["
                + written("survey", "0.0001")
                + "],\"modality_domain\":["
                + written("text", "1")
                + ","
                + written("vision", "0.5")
                + "],\"introduces\":[],\"extends\":[],\"compares_with\":[],\"methods\":[],"
                + "\"claims\":[],\"taxonomy\":{\"version\":\"1.0\",\"hash\":\"abc\"}}");
  }

  private static String written(String concept, String confidence) {
    return "{\"concept\":\"%s\",\"role\":\"studied\",\"confidence\":%s,\"evidence\":["
            .formatted(concept, confidence)
        + "{\"rule\":\"r.one\",\"field\":\"title\",\"start\":0,\"end\":4,\"text\":\"LoRA\","
        + "\"role\":\"studied\"}]}";
  }

  @Test
  void line_noLabels_hasAnEmptyList() {
    assertThat(ClassificationJson.line(of("", "").build()))
        .isEqualTo(
            "{\"id\":\"\",\"title\":\"\",\"concepts\":[],"
                + "\"introduces\":[],\"extends\":[],\"compares_with\":[],\"methods\":[],\"claims\":[],"
                + "\"taxonomy\":{\"version\":\"1.0\",\"hash\":\"abc\"}}");
  }

  @Test
  void line_whatJsonOrUtf8CannotHold_isEscaped() {
    assertThat(
            ClassificationJson.line(
                of("", "\"\\\n\0\uD800a\uDC00\uD83D\uDE00\uD83D\uD83D\uDE00").build()))
        .contains(
            "\"title\":\"\\\"\\\\\\u000a\\u0000\\ud800a\\udc00\uD83D\uDE00\\ud83d\uD83D\uDE00\"");
  }

  @Property
  void line_anyTitle_survivesEncodingAndParsing(
      @ForAll @Chars({'a', 'é', '\0', '\uD800', '\uDC00', '"', '\\', '\n', '\u2028'}) String title)
      throws CharacterCodingException {
    String line = ClassificationJson.line(of("p", title).build());

    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(line));
    JsonNode node = JsonMapper.shared().readTree(line);

    assertThat(line.lines()).hasSize(1);
    assertThat(node.get("title").asString()).isEqualTo(title);
  }
}
