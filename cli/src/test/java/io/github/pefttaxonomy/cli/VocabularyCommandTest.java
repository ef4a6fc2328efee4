package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code taxonomy vocabulary} and {@code taxonomy crosswalk} from outside. */
class VocabularyCommandTest {
  private static final String FOREIGN =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix : <http://example.org/> .
      :one a skos:ConceptScheme .
      :two a skos:ConceptScheme .
      :soil a skos:Concept ; skos:inScheme :one ;
        skos:prefLabel "soil"@en, "Boden"@de ; skos:definition "Earth."@en, "Erde."@de .
      :rock a skos:Concept ; skos:inScheme :two ; skos:prefLabel "rock"@en .
      """;

  @TempDir private Path folder;
  private String vocabulary = "";

  @BeforeEach
  void writeVocabulary() throws IOException {
    vocabulary = Cli.vocabulary(folder);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void export_json_isReadBackWithTheSameHash() {
    Cli export = Cli.run("vocabulary", "export", "--format", "json", "--output", at("copy.json"));

    assertThat(export).isEqualTo(new Cli(ExitCode.OK, "", ""));
    assertThat(hash("copy.json")).isEqualTo(hash(""));
  }

  /** What a program is told of the vocabulary, with each label. */
  private String hash(String name) {
    String paper = Cli.paper("p", "On the Weather of Mars", "We measured dust.");
    Cli cli =
        name.isEmpty()
            ? Cli.runOn(paper, "classify", "-", "--output", "-")
            : Cli.runOn(paper, "classify", "-", "--output", "-", "--vocabulary", at(name));
    return cli.out().replaceFirst("(?s).*\"hash\":", "");
  }

  @ParameterizedTest
  @CsvSource({"turtle, a.ttl", "jsonld, a.jsonld"})
  void export_skos_isImportedAgainAndTellsWhatItLeavesOut(String format, String name) {
    Cli export =
        Cli.run(
            "vocabulary",
            "export",
            "--format",
            format,
            "--output",
            at(name),
            "--vocabulary",
            vocabulary);
    Cli back = Cli.run("vocabulary", "import", at(name), "--output", at("back.json"), "--strict");
    Cli diff = Cli.run("vocabulary", "diff", vocabulary, at("back.json"));

    assertThat(export)
        .isEqualTo(
            new Cli(
                ExitCode.OK,
                "",
                "note: SKOS has no place for 2 rules, 2 cues, 1 methods, 0 word groups and 0"
                    + " weights\n"));
    assertThat(back.code()).isZero();
    assertThat(back.out())
        .startsWith("6 concepts written to ")
        .endsWith(", 0 notes on what is not kept\n");
    assertThat(diff).isEqualTo(new Cli(ExitCode.OK, "no concept changed\n", ""));
    assertThat(Cli.run("vocabulary", "diff", at(name), vocabulary).out())
        .isEqualTo("no concept changed\n");
  }

  @Test
  void export_withoutOutput_isOnStandardOutput() {
    Cli cli = Cli.run("vocabulary", "export", "--format", "TURTLE", "--vocabulary", vocabulary);

    assertThat(cli.out())
        .startsWith("@prefix skos: ")
        .contains("concept:pruning\n  a skos:Concept");
    assertThat(Cli.run("vocabulary", "export", "--format", "json").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Cli.run("vocabulary", "export", "--format", "xml").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void import_foreignFile_choosesSchemeAndLanguageAndReportsTheRest() throws IOException {
    String file = Cli.file(folder, "foreign.ttl", FOREIGN);
    Cli undecided = Cli.run("vocabulary", "import", file, "--output", at("own.json"));
    Cli german =
        Cli.run(
            "vocabulary",
            "import",
            file,
            "--output",
            at("own.json"),
            "--scheme",
            "http://example.org/one",
            "--language",
            "de");

    assertThat(undecided.code()).isEqualTo(ExitCode.DATA);
    assertThat(undecided.err()).contains("has several schemes, choose one of");
    assertThat(german.code()).isZero();
    assertThat(german.out()).startsWith("1 concept written to ").endsWith(" on what is not kept\n");
    assertThat(german.err())
        .contains("note: " + file + ":")
        .contains("note: vocabulary has no version; '0' stands in")
        .contains("'soil'@en, not kept")
        .contains("'rock'@en, not kept");
    assertThat(Files.readString(folder.resolve("own-concepts.json"))).contains("\"Boden\"");
    Cli strict =
        Cli.run(
            "vocabulary",
            "import",
            file,
            "--output",
            at("none.json"),
            "--strict",
            "--scheme",
            "http://example.org/one");
    assertThat(strict.code()).isEqualTo(ExitCode.DATA);
    assertThat(folder.resolve("none.json")).doesNotExist();
  }

  @Test
  void diff_changedVocabulary_isReportedAndAChangelog() throws IOException {
    Path later = Files.createDirectory(folder.resolve("later"));
    String changed = Cli.vocabulary(later);
    Path concepts = later.resolve("concepts.json");
    Files.writeString(
        concepts,
        Files.readString(concepts).replace("\"label\": \"Tuning\"", "\"label\": \"Fitting\""));

    assertThat(Cli.run("vocabulary", "diff", vocabulary, changed).out())
        .isEqualTo("Relabelled: tuning from 'Tuning' to 'Fitting'\n");
    assertThat(
            Cli.run("vocabulary", "diff", vocabulary, "--vocabulary", changed, "--changelog").out())
        .isEqualTo(
            """
            ## Vocabulary 0.0.1

            ### Relabelled

            - tuning from 'Tuning' to 'Fitting'
            """);
    assertThat(Cli.run("vocabulary", "diff", at("missing.json")).code())
        .isEqualTo(ExitCode.ENVIRONMENT);
  }

  @Test
  void check_soundVocabulary_passes() {
    assertThat(Cli.run("vocabulary", "check").out()).endsWith("0 errors, 0 warnings\n");
    Cli small = Cli.run("vocabulary", "check", "--vocabulary", vocabulary);
    assertThat(small.code()).isZero();
    assertThat(small.out()).contains("warning L015");
    assertThat(Cli.run("vocabulary", "check", "--strict", "--vocabulary", vocabulary).code())
        .isEqualTo(ExitCode.DATA);
  }

  @Test
  void check_whatSkosForbids_isAnErrorWithItsPlace() throws IOException {
    Path concepts = folder.resolve("concepts.json");
    Files.writeString(
        concepts,
        Files.readString(concepts)
            .replace("\"related\": [\"pruning\"]", "\"related\": [\"tuning\"]"));
    Cli cli = Cli.run("vocabulary", "check", "--vocabulary", vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.out()).contains("error V002: ").contains("lies above or below (SKOS S27)");
  }

  @Test
  void check_vocabularyThatCannotBeLoaded_isAnError() throws IOException {
    Files.writeString(folder.resolve("methods.json"), "{\"methods\": [{\"name\": \"A\"}]}");
    Cli cli = Cli.run("vocabulary", "check", "--vocabulary", vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.out())
        .contains("methods.json:1:14: error V001: method 'A' has no 'concepts'")
        .endsWith("1 error, 0 warnings\n");
  }

  @Test
  void vocabulary_withoutCommand_usage() {
    assertThat(Cli.run("vocabulary"))
        .isEqualTo(
            new Cli(
                ExitCode.USAGE,
                "",
                "taxonomy: vocabulary needs one of export, import, diff, check\n"));
    assertThat(Cli.run("vocabulary", "--help").out()).contains("export", "import", "diff", "check");
  }

  @Test
  void crosswalk_list_member_andBack() {
    assertThat(Cli.run("crosswalk").outLines())
        .contains(
            "hf-peft VERA: exact VeRA in lora-random-basis",
            "lycoris lokr: exact LoKr in" + " kronecker-adaptation")
        .hasSize(44 + 19 + 12);
    assertThat(Cli.run("crosswalk", "hf-peft", "LORA"))
        .isEqualTo(new Cli(ExitCode.OK, "hf-peft LORA: exact low-rank-adaptation\n", ""));
    assertThat(Cli.run("crosswalk", "lycoris", "full").out())
        .startsWith("lycoris full: not mapped: It trains every weight");
    assertThat(Cli.run("crosswalk", "--concept", "kronecker-adaptation").outLines())
        .containsExactly(
            "hf-peft LOKR: exact LoKr in kronecker-adaptation",
            "lycoris lokr: exact LoKr in kronecker-adaptation");
  }

  @Test
  void crosswalk_unknownNames_areRefused() {
    Cli member = Cli.run("crosswalk", "hf-peft", "lora");

    assertThat(member.code()).isEqualTo(ExitCode.DATA);
    assertThat(member.err())
        .startsWith("taxonomy: hf-peft has no member 'lora'; there are PROMPT_TUNING,");
    assertThat(Cli.run("crosswalk", "peft").err())
        .isEqualTo("taxonomy: no library 'peft'; there are hf-peft, adapterhub, lycoris\n");
    assertThat(Cli.run("crosswalk", "--vocabulary", vocabulary).code()).isEqualTo(ExitCode.USAGE);
    assertThat(Cli.run("crosswalk", "--check", "x").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void crosswalk_check_namesDriftBothWays() throws IOException {
    String same =
        Cli.file(
            folder,
            "lycoris.txt",
            "# now",
            "lora",
            "locon",
            "loha",
            "ia3",
            "lokr",
            "dylora",
            "glora",
            "full",
            "diag-oft",
            "boft",
            "tlora",
            "abba");
    String source =
        Cli.file(
            folder,
            "peft_types.py",
            "import enum",
            "",
            "class PeftType(str, enum.Enum):",
            "    LORA = \"LORA\"",
            "    NEWEST = \"NEWEST\"",
            "",
            "class TaskType(str, enum.Enum):",
            "    SEQ_CLS = \"SEQ_CLS\"");
    Cli drift = Cli.run("crosswalk", "hf-peft", "--check", source);

    assertThat(Cli.run("crosswalk", "lycoris", "--check", same))
        .isEqualTo(new Cli(ExitCode.OK, "0 new, 0 gone\n", ""));
    assertThat(drift.code()).isEqualTo(ExitCode.DATA);
    assertThat(drift.out())
        .startsWith("hf-peft NEWEST: is new there, and not mapped\n")
        .contains("hf-peft VERA: is mapped, but gone there\n")
        .doesNotContain("SEQ_CLS")
        .endsWith("1 new, 43 gone\n");
  }
}
