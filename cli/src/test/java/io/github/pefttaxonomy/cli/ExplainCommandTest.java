package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String LORA =
      Cli.paper(
          "p1",
          "Thin Tuning",
          "Models grow. Unlike pruning, we add a low-rank adaptation to them. It pays.");

  @TempDir private Path folder;
  private String vocabulary = "";
  private String papers = "";

  @BeforeEach
  void writeFiles() throws IOException {
    vocabulary = Cli.vocabulary(folder);
    papers = Cli.file(folder, "papers.jsonl", LORA);
  }

  @Test
  void explain_labelOfRule_everythingThatLedToIt() {
    Cli cli = explain("--id", "p1");

    assertThat(cli.err()).isEmpty();
    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.out())
        .containsSubsequence(
            "p1  Thin Tuning\n",
            "Is about\n",
            "  low-rank-adaptation: ",
            ", confidence 0.90\n",
            "    by rule lora.name (strength 0.9): 'low-rank adaptation'\n",
            "      because the name of the technique\n",
            "      abstract [38, 57): Unlike pruning, we add a [low-rank adaptation] to them.\n");
  }

  @Test
  void explain_labelByCue_cueWithItsCondition() {
    assertThat(explain("--id", "p1").out())
        .containsSubsequence(
            "Only speaks of\n",
            "  pruning: ",
            "      abstract [20, 27): Unlike [pruning], we add",
            "by cue contrast.unlike (contrast, forward to the end of the phrase): 'unlike'\n");
  }

  @Test
  void explain_labelByMethod_method() throws IOException {
    String file = Cli.file(folder, "m.jsonl", Cli.paper("m", "DoRA Again", "We use DoRA."));

    assertThat(Cli.run("explain", file, "--id", "m", "--vocabulary", vocabulary).out())
        .contains("    by method DoRA of 2024, arXiv 2402.09353\n")
        .contains("title [0, 4): [DoRA] Again\n");
  }

  @Test
  void explain_descriptor_noRole() throws IOException {
    String file =
        Cli.file(
            folder,
            "m.jsonl",
            Cli.paper("m", "Dust", "We propose a network for machine translation."));

    assertThat(Cli.run("explain", file, "--id", "m").out())
        .containsPattern("Is described as\n(.*\n)*?  multilingual: confidence 0");
  }

  @Test
  void explain_nothingFound_saysSo() throws IOException {
    String file = Cli.file(folder, "m.jsonl", Cli.paper("m", "Dust", "Wind."));

    assertThat(Cli.run("explain", file, "--id", "m", "--vocabulary", vocabulary).out())
        .isEqualTo("m  Dust\n\nNo rule found anything in it.\n");
  }

  @Test
  void concept_notAssigned_closestRules() throws IOException {
    String file = Cli.file(folder, "m.jsonl", Cli.paper("m", "Data Pruning", "Fewer examples."));
    Cli cli =
        Cli.run("explain", file, "--id", "m", "--concept", "pruning", "--vocabulary", vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.out())
        .containsSubsequence(
            "Not about pruning\n",
            "    rule prune.name (strength 0.9): except('pruning', 'data pruning')\n",
            "      because the name of the technique\n",
            "parts found; decided by except('pruning', 'data pruning')\n");
  }

  @Test
  void concept_onlyMentioned_reason() {
    assertThat(explain("--id", "p1", "--concept", "pruning").out())
        .contains("Not about pruning\n")
        .contains("contrast.unlike");
  }

  @Test
  void concept_isAssigned_saysSo() {
    assertThat(explain("--id", "p1", "--concept", "low-rank-adaptation").out())
        .contains("\nThe paper is about low-rank-adaptation:\n  low-rank-adaptation: ")
        .doesNotContain("Not about");
  }

  @Test
  void concept_impliedByNarrowerOne_saysSo() {
    assertThat(explain("--id", "p1", "--concept", "tuning").out())
        .contains("\nThe paper is about tuning:\n  low-rank-adaptation: ");
  }

  @Test
  void concept_unknown_usageWithNearest() {
    Cli cli = explain("--id", "p1", "--concept", "prunning");

    assertThat(cli)
        .isEqualTo(
            new Cli(
                ExitCode.USAGE, "", "taxonomy: no concept 'prunning'; did you mean 'pruning'?\n"));
  }

  @Test
  void id_unknown_usage() {
    Cli cli = explain("--id", "p9");

    assertThat(cli)
        .isEqualTo(
            new Cli(ExitCode.USAGE, "", "taxonomy: no paper with id 'p9' in " + papers + "\n"));
  }

  @Test
  void id_unknownBesideMalformedRecord_data() throws IOException {
    String file = Cli.file(folder, "bad.jsonl", LORA, "{broken");
    Cli cli = Cli.run("explain", file, "--id", "p9", "--vocabulary", vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.err())
        .startsWith("taxonomy: no paper with id 'p9' in " + file + ", but 1 record is malformed: ")
        .contains("bad.jsonl:2");
  }

  @Test
  void id_missing_usage() {
    Cli cli = explain();

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("--id").endsWith("Try 'taxonomy explain --help'.\n");
  }

  @Test
  void noFile_bundledCatalogue() {
    Cli cli = Cli.run("explain", "--id", "seed-001", "--vocabulary", vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.out()).startsWith("seed-001  LoRA-XS");
  }

  private Cli explain(String... args) {
    String[] all = new String[args.length + 4];
    all[0] = "explain";
    all[1] = papers;
    all[2] = "--vocabulary";
    all[3] = vocabulary;
    System.arraycopy(args, 0, all, 4, args.length);
    return Cli.run(all);
  }
}
