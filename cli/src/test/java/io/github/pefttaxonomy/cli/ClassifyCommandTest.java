package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifyCommandTest {
  private static final String LORA =
      Cli.paper("p1", "Thin Tuning", "We propose a low-rank adaptation of big models.");
  private static final String PRUNING =
      Cli.paper("p2", "Pruning for the Masses", "Our networks lose most of their weights.");
  private static final String OTHER =
      Cli.paper("p3", "On the Weather of Mars", "We measured dust and wind for a year.");

  @TempDir private Path folder;
  private String vocabulary = "";

  @BeforeEach
  void writeVocabulary() throws IOException {
    vocabulary = Cli.vocabulary(folder);
  }

  @Test
  void table_threePapers_titlesLabelsAndSummary() throws IOException {
    Cli cli = classify(Cli.file(folder, "papers.jsonl", LORA, PRUNING, OTHER));

    assertThat(cli.err()).isEmpty();
    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.out())
        .containsSubsequence(
            "p1  Thin Tuning\n",
            "    low-rank-adaptation:contribution ",
            "abstract 'low-rank adaptation'\n",
            "p2  Pruning for the Masses\n",
            "    pruning:contribution ",
            "title 'Pruning'\n",
            "p3  On the Weather of Mars\n    -\n",
            "3 papers, 2 about an efficiency technique\n");
  }

  @Test
  void table_summary_countsEachPaperOnceUnderEverythingBroader() throws IOException {
    Cli cli = classify(Cli.file(folder, "papers.jsonl", LORA, LORA, PRUNING));

    assertThat(cli.out())
        .containsPattern("  low-rank +2  █+\n  tuning +2  █+\n  pruning +1  █+\n")
        .containsPattern("Most frequent narrower concepts\n  low-rank-adaptation +2  █+\n")
        .doesNotContain("  efficiency-technique");
  }

  @Test
  void table_noTerminal_linesFitInHundredColumns() throws IOException {
    String title = "A Very Long Title ".repeat(20);
    Cli cli = classify(Cli.file(folder, "papers.jsonl", Cli.paper("p", title, "x")));

    assertThat(cli.outLines()).allMatch(line -> line.length() <= 100);
    assertThat(cli.out()).contains("p  A Very Long Title A Very").contains("Very…\n");
  }

  @Test
  void table_titleSteersTerminal_isDisarmed() throws IOException {
    Cli cli =
        classify(Cli.file(folder, "p.jsonl", Cli.paper("p", "Red\\u001b[31m\\u0007 alert", "x")));

    assertThat(cli.out()).contains("p  Red [31m alert\n").doesNotContain("\u001b");
  }

  @Test
  void noFile_bundledCatalogue() {
    Cli cli = Cli.run("classify", "--vocabulary", vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.out()).contains("seed-001  LoRA-XS").containsPattern("\n119 papers, \\d+ about");
  }

  @Test
  void dash_standardInput() {
    Cli cli = Cli.runOn(LORA + "\n" + PRUNING + "\n", "classify", "-", "--vocabulary", vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.out()).contains("2 papers, 2 about");
  }

  @Test
  void outputJsonl_oneLineForEachPaperAndSummaryOnStandardOutput() throws IOException {
    Path output = folder.resolve("labels.jsonl");
    Cli cli =
        classify(
            Cli.file(folder, "papers.jsonl", LORA, PRUNING, OTHER), "--output", output.toString());

    assertThat(Files.readAllLines(output)).hasSize(3).allMatch(line -> line.startsWith("{"));
    assertThat(Files.readAllLines(output).get(1)).contains("\"p2\"").contains("pruning");
    assertThat(cli.out()).startsWith("3 papers, 2 about").doesNotContain("p2");
  }

  @Test
  void outputDash_nothingButJsonLines() throws IOException {
    Cli cli = classify(Cli.file(folder, "papers.jsonl", LORA, PRUNING), "--output", "-");

    assertThat(cli.outLines()).hasSize(2).allMatch(line -> line.startsWith("{"));
  }

  @Test
  void outputDash_namesAndFigures_areWritten() {
    String paper =
        Cli.paper("p", "RankSieve", "We propose RankSieve, a method that needs 3x less memory.");
    Cli cli = Cli.runOn(paper, "classify", "-", "--output", "-");

    assertThat(cli.out()).contains("\"introduces\":[\"RankSieve\"]").contains("\"metric\":");
  }

  @Test
  void formatJsonl_withoutOutput_nothingButJsonLines() throws IOException {
    Cli cli = classify(Cli.file(folder, "papers.jsonl", LORA), "--format", "jsonl");

    assertThat(cli.outLines()).hasSize(1).allMatch(line -> line.startsWith("{"));
  }

  @Test
  void formatTable_winsOverEnding() throws IOException {
    Path output = folder.resolve("labels.jsonl");
    Cli cli =
        classify(
            Cli.file(folder, "papers.jsonl", LORA),
            "--output",
            output.toString(),
            "--format=TABLE");

    assertThat(Files.readString(output)).contains("p1  Thin Tuning").contains("1 paper, 1 about");
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void outputWithoutKnownEnding_table() throws IOException {
    Path output = folder.resolve("labels.txt");
    classify(Cli.file(folder, "papers.jsonl", LORA), "--output", output.toString());

    assertThat(Files.readString(output)).startsWith("PAPER\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void jobs_anyNumber_sameLinesInTheOrderOfTheInput(int jobs) throws IOException {
    List<String> papers = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      papers.add(Cli.paper("n" + i, "Pruning", "word ".repeat(i % 7 == 0 ? 200 : 1)));
    }
    Path file = Files.write(folder.resolve("many.jsonl"), papers);
    Cli cli = classify(file.toString(), "--output", "-", "--jobs", String.valueOf(jobs));

    assertThat(cli.outLines()).hasSize(3000);
    assertThat(IntStream.range(0, 3000))
        .allMatch(i -> cli.outLines().get(i).contains("\"n" + i + "\""));
  }

  @Test
  void emptyFile_noPapersAndNoComplaint() throws IOException {
    Cli cli = classify(Files.createFile(folder.resolve("empty.jsonl")).toString());

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out()).contains("0 papers, 0 about");
  }

  @Test
  void emptyFile_jsonLines_nothing() throws IOException {
    Cli cli = classify(Files.createFile(folder.resolve("empty.jsonl")).toString(), "--output", "-");

    assertThat(cli).isEqualTo(new Cli(ExitCode.OK, "", ""));
  }

  @Test
  void malformedRecordInTheMiddle_isReportedAndSkipped() throws IOException {
    String file = Cli.file(folder, "papers.jsonl", LORA, "{\"id\": broken", PRUNING);
    Cli cli = classify(file, "--output", "-");

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.outLines()).hasSize(2);
    assertThat(cli.err())
        .contains("papers.jsonl:2:8: record is not JSON")
        .endsWith("taxonomy: 1 fault in the papers; malformed records were skipped\n");
  }

  @Test
  void malformedRecord_strict_stopsThereWithWhatCameBefore() throws IOException {
    String file = Cli.file(folder, "papers.jsonl", LORA, "{\"id\": broken", PRUNING, "x");
    Cli cli = classify(file, "--output", "-", "--strict");

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.outLines()).hasSize(1);
    assertThat(cli.err()).startsWith("taxonomy: ").contains("papers.jsonl:2").hasLineCount(1);
  }

  @Test
  void manyMalformedRecords_eachIsReported() throws IOException {
    Cli cli = classify(Cli.file(folder, "noise.jsonl", "{]", LORA, "[1, 2", "{\"id\": 1}", "7"));

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.err())
        .contains("noise.jsonl:1:")
        .contains("noise.jsonl:3:")
        .contains("noise.jsonl:4:")
        .contains("noise.jsonl:5:")
        .endsWith("taxonomy: 4 faults in the papers; malformed records were skipped\n");
    assertThat(cli.out()).contains("1 paper, 1 about");
  }

  @Test
  void garbage_isReported() throws IOException {
    Cli cli = classify(Cli.file(folder, "noise.jsonl", "%PDF-1.4", "noise"));

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.err()).contains("noise.jsonl").endsWith("malformed records were skipped\n");
    assertThat(cli.out()).contains("0 papers");
  }

  @Test
  void plainTextBelowPageFurniture_isNoFault() throws IOException {
    String text = "We propose a low-rank adaptation of big models. ".repeat(6);
    Cli cli = classify(Cli.file(folder, "page.txt", "Menu", "Log in", "Thin Tuning", text));

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.err()).startsWith("note: ").contains("page furniture").contains("'Menu'");
    assertThat(cli.out()).contains("Thin Tuning\n").contains("1 paper, 1 about");
  }

  @Test
  void binaryFile_isNoBug() throws IOException {
    byte[] bytes = new byte[10_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + i / 256);
    }
    Cli cli = classify(Files.write(folder.resolve("binary.jsonl"), bytes).toString());

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.err()).doesNotContain("bug").doesNotContain("\u001b");
  }

  @Test
  void nulBytesAndLoneSurrogates_areText() throws IOException {
    String paper = Cli.paper("p", "Pruning \\u0000 \\ud800", "nul \\u0000, lone \\udc00 end");
    Cli json = classify(Cli.file(folder, "odd.jsonl", paper), "--output", "-");
    Cli table = classify(Cli.file(folder, "odd.jsonl", paper));

    assertThat(json.code()).isEqualTo(ExitCode.OK);
    assertThat(json.outLines()).hasSize(1);
    assertThat(table.code()).isEqualTo(ExitCode.OK);
    assertThat(table.out()).contains("p  Pruning\n").contains("1 paper, 1 about");
  }

  @Test
  void rawNulByte_isNoBug() {
    byte[] line = Cli.paper("p", "Pruning \0 x", "y").getBytes(StandardCharsets.UTF_8);
    Cli cli = Cli.runOn(line, "classify", "-", "--vocabulary", vocabulary);

    assertThat(cli.code()).isIn(ExitCode.OK, ExitCode.DATA);
  }

  @Test
  void oneLineOfFiveMegabytes_isClassified() throws IOException {
    String paper = Cli.paper("big", "Pruning", "word ".repeat(1_000_000) + "pruning");
    Cli cli = classify(Cli.file(folder, "big.jsonl", paper));

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.out()).contains("1 paper, 1 about");
  }

  @Test
  void jobs_zero_usage() {
    Cli cli = Cli.run("classify", "--jobs", "0");

    assertThat(cli)
        .isEqualTo(new Cli(ExitCode.USAGE, "", "taxonomy: --jobs is from 1 to 1024, not 0\n"));
  }

  @Test
  void unknownFormat_usage() {
    Cli cli = Cli.run("classify", "--format", "xml");

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("--format").contains("[TABLE, JSONL]").contains("'xml'");
  }

  @Test
  void missingFile_environment() {
    Cli cli = classify(folder.resolve("none.jsonl").toString());

    assertThat(cli.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(cli.err())
        .isEqualTo("taxonomy: no such file or directory: " + folder.resolve("none.jsonl") + "\n");
  }

  @Test
  void missingFile_outputIsLeftAlone() throws IOException {
    String output = Cli.file(folder, "kept.jsonl", "precious");
    classify(folder.resolve("none.jsonl").toString(), "--output", output);

    assertThat(Files.readString(Path.of(output))).isEqualTo("precious\n");
  }

  @Test
  void folderAsFile_environment() {
    Cli cli = classify(folder.toString());

    assertThat(cli.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(cli.err()).isEqualTo("taxonomy: is a directory: " + folder + "\n");
  }

  @Test
  void outputInMissingFolder_environment() throws IOException {
    Path output = folder.resolve("none/labels.jsonl");
    Cli cli = classify(Cli.file(folder, "papers.jsonl", LORA), "--output", output.toString());

    assertThat(cli.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(cli.err()).isEqualTo("taxonomy: no such file or directory: " + output + "\n");
  }

  @Test
  void outputIsTheInput_usageAndNothingIsLost() throws IOException {
    String file = Cli.file(folder, "papers.jsonl", LORA);
    Cli cli = classify(file, "--output", folder + "/./papers.jsonl");

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("would overwrite the papers");
    assertThat(Files.readString(Path.of(file))).isEqualTo(LORA + "\n");
  }

  private Cli classify(String... args) {
    List<String> all = new ArrayList<>(List.of("classify", "--vocabulary", vocabulary));
    all.addAll(List.of(args));
    return Cli.run(all.toArray(String[]::new));
  }
}
