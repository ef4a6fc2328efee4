package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code taxonomy convert} from outside, and packed files. */
class ConvertCommandTest {
  private static final String LORA =
      "{\"id\":\"p1\",\"title\":\"Thin Tuning\",\"abstract\":\"We propose a low-rank adaptation.\","
          + "\"year\":2024,\"authors\":[\"Ann Bee\"],\"venue\":\"Here\"}";

  @TempDir private Path folder;
  private String vocabulary = "";

  @BeforeEach
  void writeVocabulary() throws IOException {
    vocabulary = Cli.vocabulary(folder);
  }

  private static byte[] zstandard(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void csv_attributesHaveNoPlace_areCounted() {
    Cli cli = Cli.runOn(LORA + "\n" + LORA, "convert", "-", "--to", "csv");

    assertThat(cli.code()).isZero();
    assertThat(cli.outLines())
        .containsExactly(
            "id,title,abstract,year,authors,links",
            "p1,Thin Tuning,We propose a low-rank adaptation.,2024,Ann Bee,",
            "p1,Thin Tuning,We propose a low-rank adaptation.,2024,Ann Bee,");
    assertThat(cli.err()).isEqualTo("note: csv has no place for, or changes: venue (2)\n");
  }

  @Test
  void jsonl_everythingIsKept() {
    Cli cli = Cli.runOn(LORA, "convert", "-", "--to", "jsonl");

    assertThat(cli).isEqualTo(new Cli(ExitCode.OK, LORA + "\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "bibtex"})
  void thereAndBack_isTheSame(String form) {
    String there = Cli.runOn(LORA, "convert", "-", "--to", form).out();

    assertThat(Cli.runOn(there, "convert", "-", "--to", "jsonl").out().replace("]", "],"))
        .startsWith(LORA.substring(0, LORA.indexOf(']')));
  }

  @Test
  void markdown_papersAreClassifiedOnTheWay() {
    Cli cli = Cli.runOn(LORA, "convert", "-", "--to", "markdown", "--vocabulary", vocabulary);

    assertThat(cli.code()).isZero();
    assertThat(cli.outLines())
        .contains("| Thin Tuning | 2024 | low-rank-adaptation |  |  |  |")
        .hasSize(3);
  }

  @Test
  void labelsBibtex_keywordsAreAdded() {
    String entry = "@article{a,\n  title = {Pruning},\n  journal = {J},\n  keywords = {own}\n}\n";
    Cli cli = Cli.runOn(entry, "convert", "-", "--to", "labels-bibtex", "--vocabulary", vocabulary);

    assertThat(cli.out())
        .startsWith("@article{a,")
        .contains("journal = {J}")
        .contains("keywords = {own, pruning}");
  }

  @Test
  void output_file_isWrittenAndInputIsSafe() throws IOException {
    String papers = Cli.file(folder, "p.jsonl", LORA);
    Path target = folder.resolve("p.ris");

    assertThat(Cli.run("convert", papers, "--to", "ris", "--output", target.toString()).code())
        .isZero();
    assertThat(Files.readString(target)).startsWith("TY  - GEN\nID  - p1\n");
    Cli same = Cli.run("convert", papers, "--to", "ris", "--output", papers);
    assertThat(same.code()).isEqualTo(ExitCode.USAGE);
    assertThat(same.err()).contains("would overwrite the papers");
    assertThat(Files.readString(Path.of(papers))).isEqualTo(LORA + "\n");
  }

  @Test
  void from_namedForm_isTakenForGranted() {
    Cli cli = Cli.runOn("title\nA\n", "convert", "-", "--from", "csv", "--to", "jsonl");

    assertThat(cli.out()).isEqualTo("{\"id\":\"line-2\",\"title\":\"A\",\"abstract\":\"\"}\n");
  }

  @Test
  void fromLabels_whatClassifyWrote_isWrittenInAnotherForm() {
    String labels =
        Cli.runOn(LORA, "classify", "-", "--output", "-", "--vocabulary", vocabulary).out();
    Cli cli =
        Cli.runOn(
            labels + "{}\n",
            "convert",
            "-",
            "--from",
            "labels",
            "--to",
            "assignments-csv",
            "--vocabulary",
            vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.outLines()).hasSize(2).last().asString().startsWith("p1,efficiency-technique,");
    assertThat(cli.err()).contains("stdin:2: line is no classification: has no");
    assertThat(
            Cli.runOn(
                    labels,
                    "convert",
                    "-",
                    "--from",
                    "labels",
                    "--to",
                    "labels-jsonl",
                    "--vocabulary",
                    vocabulary)
                .out())
        .isEqualTo(labels);
    assertThat(
            Cli.runOn("{}", "convert", "-", "--from", "labels", "--to", "markdown", "--strict")
                .code())
        .isEqualTo(ExitCode.DATA);
    assertThat(Cli.runOn(labels, "convert", "-", "--from", "labels", "--to", "csv").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void forms_unknown_usageWithTheKnownOnes() {
    Cli to = Cli.runOn(LORA, "convert", "-", "--to", "word");
    Cli from = Cli.runOn(LORA, "convert", "-", "--to", "csv", "--from", "word");
    Cli none = Cli.runOn(LORA, "convert", "-");

    assertThat(to.code()).isEqualTo(ExitCode.USAGE);
    assertThat(to.err())
        .contains("--to 'word' is no form; there are jsonl, csv, tsv, bibtex, ris, labels-jsonl,");
    assertThat(from.code()).isEqualTo(ExitCode.USAGE);
    assertThat(from.err()).contains("--from 'word' is no form; there are json, arxiv-snapshot,");
    assertThat(none.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void malformedRecord_isReportedAndSkipped_orFatal() {
    String papers = "{\"id\": 1}\n" + LORA;
    Cli cli = Cli.runOn(papers, "convert", "-", "--to", "tsv");

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.outLines()).hasSize(2);
    assertThat(cli.err()).contains("stdin:1:1: paper '1' has neither a title nor an abstract");
    Cli strict = Cli.runOn(papers, "convert", "-", "--to", "tsv", "--strict");
    assertThat(strict.code()).isEqualTo(ExitCode.DATA);
  }

  @Test
  void packedInput_fileAndStandardInput_areUnpacked() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(LORA.getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("p.jsonl.zst"), zstandard(LORA));

    assertThat(Cli.run("convert", file.toString(), "--to", "jsonl").out()).isEqualTo(LORA + "\n");
    assertThat(Cli.runOn(zstandard(LORA), "convert", "-", "--to", "jsonl").out())
        .isEqualTo(LORA + "\n");
    assertThat(Cli.runOn(gzip.toByteArray(), "convert", "-", "--to", "jsonl").out())
        .isEqualTo(LORA + "\n");
    assertThat(
            Cli.run("classify", file.toString(), "--output", "-", "--vocabulary", vocabulary).out())
        .contains("low-rank-adaptation");
  }

  @Test
  void packedInput_damaged_isNoBug() throws IOException {
    String many =
        IntStream.range(0, 2_000)
            .mapToObj(i -> LORA.replace("p1", "p" + i * 7919))
            .collect(Collectors.joining("\n"));
    byte[] whole = zstandard(many);
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    byte[] spoilt = whole.clone();
    Arrays.fill(spoilt, 40, 80, (byte) 0x55);

    for (byte[] damaged : new byte[][] {cut, spoilt}) {
      Cli cli = Cli.runOn(damaged, "convert", "-", "--to", "jsonl");
      assertThat(cli.code()).isEqualTo(ExitCode.ENVIRONMENT);
      assertThat(cli.err()).contains("is damaged Zstandard: ");
    }
  }
}
