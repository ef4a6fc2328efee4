package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyJsonTest {
  private static final String MANIFEST =
      """
      {
        "version": "1.2",
        "describes": ["kind"],
        "concepts": ["concepts.json"],
        "methods": ["methods.json"],
        "rules": ["rules.json"],
        "cues": ["cues.json"],
        "words": ["words.json"],
        "weights": ["weights.json"]
      }
      """;
  private static final String CONCEPTS =
      """
      {
        "concepts": [
          {"id": "technique", "label": "technique", "definition": "The root."},
          {"id": "kind", "label": "kind", "definition": "Another root."},
          {"id": "lora", "label": "LoRA", "definition": "Low rank.", "broader": ["technique"]}
        ]
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeSoundFiles() throws IOException {
    write("taxonomy.json", MANIFEST);
    write("concepts.json", CONCEPTS);
    write("methods.json", "{\"methods\": []}");
    write("rules.json", "{\"rules\": []}");
    write("cues.json", "{\"cues\": []}");
    write("words.json", "{\"groups\": {}}");
    write("weights.json", "{\"weights\": {}}");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Taxonomy load() throws IOException {
    return TaxonomyJson.load(folder.resolve("taxonomy.json"));
  }

  private List<String> problems() {
    InvalidTaxonomyException e = catchThrowableOfType(InvalidTaxonomyException.class, this::load);
    assertThat(e).as("the vocabulary is refused").isNotNull();
    return e.problems().stream().map(Object::toString).toList();
  }

  @Test
  void load_everyKey_isKept() throws IOException {
    write(
        "concepts.json",
        """
        {"concepts": [
          {"id": "technique", "label": "technique", "definition": "The root."},
          {"id": "kind", "label": "kind", "definition": "Another root."},
          {"id": "lora", "label": "LoRA", "definition": "Low rank.", "broader": ["technique"],
           "alternativeLabels": ["low rank", "rank"], "scopeNote": "Not radio.",
           "related": ["old"], "matches": ["exact:x:LORA"], "literature": ["Hu 2021"]},
          {"id": "old", "label": "old", "definition": "Gone.", "broader": ["technique"],
           "status": "retired", "replacedBy": "lora"}]}
        """);
    write(
        "methods.json",
        """
        {"methods": [{"name": "DoRA", "aliases": ["dora"], "concepts": ["lora"],
          "arxivId": "2402.09353", "year": 2024, "ambiguity": "a name", "model": true}]}
        """);
    write("weights.json", "{\"weights\": {\"bias\": -1.5, \"hits\": 2}}");
    write("words.json", "{\"groups\": {\"cut\": [\"remove~\", \"drop~\"]}}");

    Taxonomy taxonomy = load();

    assertThat(taxonomy.version()).isEqualTo("1.2");
    assertThat(taxonomy.descriptiveFacets()).containsExactly(ConceptId.of("kind"));
    assertThat(taxonomy.concept(ConceptId.of("lora")))
        .isEqualTo(
            Concept.builder()
                .id(ConceptId.of("lora"))
                .label("LoRA")
                .definition("Low rank.")
                .addBroader(ConceptId.of("technique"))
                .addAlternativeLabels("low rank", "rank")
                .scopeNote("Not radio.")
                .addRelated(ConceptId.of("old"))
                .addMatches("exact:x:LORA")
                .addLiterature("Hu 2021")
                .build());
    assertThat(taxonomy.concept(ConceptId.of("old")).status()).isEqualTo(Concept.Status.RETIRED);
    assertThat(taxonomy.concept(ConceptId.of("old")).replacedBy()).contains(ConceptId.of("lora"));
    assertThat(taxonomy.methods())
        .containsExactly(
            NamedMethod.builder()
                .name("DoRA")
                .addAliases("dora")
                .addConcepts(ConceptId.of("lora"))
                .arxivId("2402.09353")
                .year(2024)
                .ambiguity("a name")
                .isModel(true)
                .build());
    assertThat(taxonomy.weights()).containsEntry("bias", -1.5).containsEntry("hits", 2.0);
    assertThat(taxonomy.wordGroups().get("cut")).containsExactly("remove~", "drop~");
  }

  @Test
  void load_rules_letsAndListsAreResolved() throws IOException {
    write(
        "rules.json",
        """
        {"rules": [
          {"id": "r.plain", "concept": "lora", "when": "name(LoRA)", "strength": 0.9,
           "because": "Its name."},
          {"id": "r.list", "concept": "lora", "when": ["'low-rank update'", "@both"],
           "strength": 1, "because": "Its words."},
          {"id": "r.veto", "concept": "lora", "when": "and(@radio, '@words layer')",
           "veto": true, "because": "The radio."}],
         "let": {"radio": "or('gateway', 'radio')", "both": "then(2, @radio, 'low')",
           "words": "gate|router"}}
        """);

    assertThat(load().rules())
        .extracting(Rule::toString)
        .containsExactly(
            "Rule[id=r.plain, concept=lora, when=name(LoRA), strength=0.9, because=Its name.]",
            "Rule[id=r.list, concept=lora, when=or('low-rank update', then(2, or('gateway',"
                + " 'radio'), 'low')), strength=1.0, because=Its words.]",
            "Rule[id=r.veto, concept=lora, when=and(or('gateway', 'radio'),"
                + " 'gate|router layer'), strength=0.0, because=The radio.]");
  }

  @Test
  void load_cues_haveTheirDefaults() throws IOException {
    write(
        "cues.json",
        """
        {"cues": [
          {"id": "c.short", "when": "'unlike'", "kind": "contrast", "direction": "forward"},
          {"id": "c.long", "when": ["'than'", "'over'"], "kind": "compare",
           "direction": "both", "until": "phrase", "reach": 7}]}
        """);

    assertThat(load().cues())
        .extracting(Cue::toString)
        .containsExactly(
            "Cue[id=c.short, when='unlike', kind=CONTRAST, direction=FORWARD, until=SENTENCE,"
                + " reach=40]",
            "Cue[id=c.long, when=or('than', 'over'), kind=COMPARE, direction=BOTH, until=PHRASE,"
                + " reach=7]");
  }

  @Test
  void load_usualRoles_areReadAndCheckedWithTheirPlaces() throws IOException {
    write("cues.json", "{\"usually\": {\"component\": [\"lora\"]}, \"cues\": []}");

    assertThat(load().usualRoles())
        .containsExactly(Map.entry(ConceptId.of("lora"), Role.COMPONENT));

    write(
        "cues.json",
        """
        {"usually": {"component": ["lorra"], "baseline": ["lora"], "seldom": ["lora"]},
         "cues": []}
        """);

    assertThat(problems())
        .containsExactly(
            "cues.json:1:70: file 'cues.json' has an unknown role 'seldom'; there are contribution,"
                + " studied, component, baseline, mention",
            "cues.json:1:28: usual role of 'lorra' names an unknown concept 'lorra'; did you mean"
                + " 'lora'?",
            "cues.json:1:51: usual role of 'lora' is baseline; only component and studied can be");
  }

  @Test
  void load_byteOrderMark_isLeftOut() throws IOException {
    write("concepts.json", "\uFEFF" + CONCEPTS);

    assertThat(load().concepts()).hasSize(3);
  }

  @Test
  void load_faultsInEveryFile_areAllReportedWithTheirPlaces() throws IOException {
    write("taxonomy.json", MANIFEST.replace("\"describes\"", "\"colour\": 1,\n  \"describes\""));
    write(
        "methods.json",
        """
        {"methods": [
          {"name": "DoRA", "concepts": ["lorra"], "yaer": 2024},
          {"name": "PiSSA", "concepts": "lora"},
          {"concepts": ["lora"]}]}
        """);
    write(
        "rules.json",
        """
        {"rules": [
          {"id": "r.one", "concept": "lora", "when": "or('a'", "strength": 0.5, "because": "b"},
          {"id": "r.two", "concept": "nothing", "when": "'a'", "strength": 1.5, "because": "b"},
          {"id": "r.three", "concept": "lora", "when": "@nope", "because": "b"}]}
        """);

    assertThat(problems())
        .containsExactly(
            "taxonomy.json:3:3: file 'taxonomy.json' has an unknown key 'colour'; there are"
                + " version, describes, concepts, methods, rules, cues, words, weights, disables, labels, aliases",
            "methods.json:2:43: method 'DoRA' has an unknown key 'yaer'; there are name, concepts,"
                + " aliases, arxivId, year, ambiguity, model",
            "methods.json:3:33: method 'PiSSA' needs an array at 'concepts', not a text",
            "methods.json:4:3: method has no 'name'",
            "rules.json:4:3: rule 'r.three' has no 'strength'",
            "rules.json:2:46: rule 'r.one' has a bad condition: expected ')' at column 7 of:"
                + " or('a'",
            "rules.json:3:3: rule 'r.two' has strength 1.5 outside [0, 1]",
            "rules.json:4:48: rule 'r.three' has a bad condition: uses an unknown let '@nope';"
                + " before it there are none: @nope",
            "methods.json:2:3: method 'DoRA' names an unknown concept 'lorra'; did you mean"
                + " 'lora'?");
  }

  @Test
  void load_missingAndWrongPartsOfConcepts_areReportedOnceEach() throws IOException {
    write(
        "concepts.json",
        """
        {"concepts": [
          {"id": "technique", "label": "technique", "definition": "The root."},
          {"id": "kind", "label": "kind", "definition": "Another root."},
          {"id": "lora", "definition": 3, "broader": ["technique", "technique"], "status": "new"},
          {"id": "Upper Case", "label": "x", "definition": "y"},
          {"id": "dora", "label": " ", "definition": "z", "broader": ["lora"], "label": "w"},
          "text"]}
        """);

    assertThat(problems())
        .containsExactly(
            "concepts.json:4:32: concept 'lora' needs a text at 'definition', not the number 3",
            "concepts.json:4:60: concept 'lora' lists 'technique' twice",
            "concepts.json:4:84: concept 'lora' has an unknown status 'new'; there are active,"
                + " retired",
            "concepts.json:4:3: concept 'lora' has no 'label'",
            "concepts.json:5:10: concept has a bad id at 'id': a concept id is lower-case words"
                + " joined by hyphens, not 'Upper Case'",
            "concepts.json:6:27: concept 'dora' has an empty text at 'label'",
            "concepts.json:6:72: concept 'dora' has the key 'label' twice",
            "concepts.json:7:3: concept needs an object at 'concepts', not a text");
  }

  @Test
  void load_sameNameTwice_namesBothPlaces() throws IOException {
    write(
        "methods.json",
        """
        {"methods": [
          {"name": "DoRA", "concepts": ["lora"]},
          {"name": "DoRA", "concepts": ["lora"]}]}
        """);
    write("words.json", "{\"groups\": {\"cut\": [\"a\"]}}");
    write("more.json", "{\"groups\": {\"cut\": [\"b\"], \"Bad\": [\"c\"], \"none\": []}}");
    write("weights.json", "{\"weights\": {\"bias\": 1e999, \"a\": \"b\"}}");
    write(
        "taxonomy.json",
        MANIFEST.replace("[\"words.json\"]", "[\"words.json\", \"more.json\", \"more.json\"]"));

    assertThat(problems())
        .containsExactly(
            "taxonomy.json:8:40: file 'taxonomy.json' lists 'more.json' twice",
            "more.json:1:20: word group 'cut' is there twice",
            "more.json:1:34: word group 'Bad' has a name that is not lower-case letters joined by"
                + " hyphens",
            "more.json:1:49: word group 'none' is empty",
            "weights.json:1:22: weight 'bias' has a number out of range at 'bias': 1e999",
            "weights.json:1:34: weight 'a' needs a number at 'a', not a text",
            "methods.json:3:3: method 'DoRA' is there twice; also at methods.json:2:3");
  }

  @Test
  void load_brokenJson_isReportedWhereItBreaks() throws IOException {
    write("rules.json", "{\"rules\": [\n  {\"id\": \"r.one\",, }]}");
    write("cues.json", "{\"cues\": []} {}");

    assertThat(problems())
        .containsExactly(
            "rules.json:2:18: file 'rules.json' is not JSON: Unexpected character (',' (code 44)):"
                + " was expecting double-quote to start property name",
            "cues.json:1:14: file 'cues.json' goes on after the end of its object");
  }

  @Test
  void load_missingPart_doesNotReportWhatRefersToIt() throws IOException {
    Files.delete(folder.resolve("concepts.json"));
    write("methods.json", "{\"methods\": [{\"name\": \"DoRA\", \"concepts\": [\"lora\"]}]}");

    assertThat(problems())
        .containsExactly("taxonomy.json:4:16: file 'concepts.json' is listed but not there");
  }

  @Test
  void load_notUtf8_isReported() throws IOException {
    Files.write(folder.resolve("words.json"), "{\"é\"".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(problems())
        .containsExactly("words.json: file 'words.json' is not UTF-8 in line 1; save it so");
  }

  @Test
  void load_noManifest_throwsIoException() {
    assertThatThrownBy(() -> TaxonomyJson.load(folder.resolve("none.json")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none.json");
  }

  @Test
  void load_letsThatMultiply_areRefusedInsteadOfExhaustingMemory() throws IOException {
    StringBuilder lets = new StringBuilder("\"l0\": \"or('a', 'b')\"");
    for (int i = 1; i < 40; i++) {
      lets.append(", \"l%d\": \"or(@l%d, @l%d)\"".formatted(i, i - 1, i - 1));
    }
    write("rules.json", "{\"let\": {" + lets + "}, \"rules\": []}");

    assertThat(problems())
        .first()
        .isEqualTo(
            "rules.json:1:310: let 'l13' becomes longer than 100000 chars with its lets: or(@l12,"
                + " @l12)");
  }

  @Test
  void load_badLets_areReportedWhereTheyAreDefinedOrUsed() throws IOException {
    write(
        "rules.json",
        """
        {"let": {"Radio": "'a'", "bad": "or('a')", "late": "@later", "later": "'b'"},
         "rules": [{"id": "r.one", "concept": "lora", "when": "or(@bad, 'c')", "strength": 1,
           "because": "b"}]}
        """);

    assertThat(problems())
        .containsExactly(
            "rules.json:1:19: let 'Radio' has a bad name: the name of a let is lower-case words"
                + " joined by hyphens, not 'Radio'",
            "rules.json:1:52: let 'late' uses an unknown let '@later'; before it there are bad:"
                + " @later",
            "rules.json:2:55: rule 'r.one' has a bad condition: or takes at least two parts, not 1"
                + " at column 4 of: or(or('a'), 'c')");
  }

  @Test
  void load_strengthsAndVetoes_mustNotContradict() throws IOException {
    write(
        "rules.json",
        """
        {"rules": [
          {"id": "r.a", "concept": "lora", "when": "'a'", "strength": 0, "because": "b"},
          {"id": "r.b", "concept": "lora", "when": [], "strength": 1, "because": "b"},
          {"id": "r.c", "concept": "lora", "when": ["'a'", "'a'"], "strength": 1, "veto": true,
           "because": "b"}]}
        """);

    assertThat(problems())
        .containsExactly(
            "rules.json:2:3: rule 'r.a' has strength 0; say \"veto\": true instead",
            "rules.json:3:44: rule 'r.b' has an empty array at 'when'",
            "rules.json:4:52: rule 'r.c' lists the condition 'a' twice",
            "rules.json:4:3: rule 'r.c' is a veto and has a strength; leave one out");
  }

  @Test
  void extend_ownRules_joinThoseOfTheBase() throws IOException {
    Taxonomy base = load();
    write(
        "own.json",
        """
        {"version": "1.2-own", "rules": ["own-rules.json"]}
        """);
    write(
        "own-rules.json",
        """
        {"rules": [{"id": "own.one", "concept": "lora", "when": "'a'", "strength": 1,
          "because": "b"}]}
        """);

    Taxonomy extended = TaxonomyJson.extend(base, folder.resolve("own.json"));

    assertThat(extended.version()).isEqualTo("1.2-own");
    assertThat(extended.concepts()).isEqualTo(base.concepts());
    assertThat(extended.rules()).extracting(Rule::id).containsExactly("own.one");
    assertThat(base.rules()).isEmpty();
  }

  @Test
  void extend_whatIsThereAlready_isRefused() throws IOException {
    write("words.json", "{\"groups\": {\"cut\": [\"a\"]}}");
    write("weights.json", "{\"weights\": {\"bias\": 1}}");
    Taxonomy base = load();
    write(
        "own.json",
        """
        {"version": "2", "concepts": ["concepts.json"], "words": ["words.json"],
         "weights": ["weights.json"]}
        """);

    InvalidTaxonomyException e =
        catchThrowableOfType(
            InvalidTaxonomyException.class,
            () -> TaxonomyJson.extend(base, folder.resolve("own.json")));

    assertThat(e.problems())
        .extracting(Object::toString)
        .containsExactly(
            "words.json:1:20: word group 'cut' is there twice",
            "weights.json:1:22: weight 'bias' is there twice",
            "concepts.json:3:5: concept 'technique' is there twice",
            "concepts.json:4:5: concept 'kind' is there twice",
            "concepts.json:5:5: concept 'lora' is there twice");
  }

  @Test
  void extend_amendments_changeWhatIsInherited() throws IOException {
    Taxonomy shipped = PeftTaxonomy.load().taxonomy();
    Rule rule = shipped.rules().get(0);
    write(
        "own.json",
        """
        {"version": "2", "rules": ["own-rules.json"], "disables": ["%s"],
         "labels": {"low-rank-adaptation": ["thin adaptation"]}, "aliases": {"LoRA": ["LoRanke"]}}
        """
            .formatted(rule.id()));
    write(
        "own-rules.json",
        """
        {"rules": [{"id": "%s", "concept": "%s", "when": "'another'", "strength": 1,
          "because": "b"}]}
        """
            .formatted(rule.id(), rule.concept()));

    Taxonomy own = TaxonomyJson.extend(shipped, folder.resolve("own.json"));

    assertThat(own.rules()).hasSameSizeAs(shipped.rules()).doesNotContain(rule);
    assertThat(own.rules().get(own.rules().size() - 1).when()).hasToString("'another'");
    assertThat(own.concept(Techniques.LOW_RANK_ADAPTATION).alternativeLabels())
        .contains("LoRA", "thin adaptation");
    assertThat(own.methods())
        .filteredOn(method -> method.name().equals("LoRA"))
        .singleElement()
        .satisfies(method -> assertThat(method.aliases()).contains("LoRanke"));
    assertThat(own.cues()).isEqualTo(shipped.cues());
  }

  @Test
  void extend_amendmentsOfNothing_areReported() throws IOException {
    Taxonomy base = load();
    write(
        "own.json",
        """
        {"version": "2", "disables": ["none"], "labels": {"lara": ["a"], "B b": ["c"]},
         "aliases": {"None": ["a"]}}
        """);

    InvalidTaxonomyException e =
        catchThrowableOfType(
            InvalidTaxonomyException.class,
            () -> TaxonomyJson.extend(base, folder.resolve("own.json")));

    assertThat(e.problems())
        .extracting(Problem::message)
        .anyMatch(m -> m.startsWith("disables an unknown rule or cue 'none'"))
        .anyMatch(m -> m.startsWith("labels an unknown concept 'lara'; did you mean 'lora'?"))
        .anyMatch(m -> m.startsWith("has a bad id: "))
        .anyMatch(m -> m.startsWith("gives an unknown method 'None' an alias"));
  }
}
