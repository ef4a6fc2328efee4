package io.github.pefttaxonomy.data;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Every reader of files: papers, vocabularies, SKOS, labels, specs, crosswalks. */
class ReadersFuzzTest {
  private static final List<String> FILES = List.of("taxonomy.json", "c", "m", "r", "q", "w", "v");

  /** A sound vocabulary of one file of each kind. */
  private static final Map<String, String> SOUND =
      Map.of(
          "taxonomy.json",
          "{\"version\": \"1\", \"describes\": [\"b\"], \"concepts\": [\"c\"], \"methods\": [\"m\"],"
              + " \"rules\": [\"r\"], \"cues\": [\"q\"], \"words\": [\"w\"], \"weights\": [\"v\"]}",
          "c",
          "{\"concepts\": [{\"id\": \"a\", \"label\": \"A\", \"definition\": \"d\"},"
              + " {\"id\": \"b\", \"label\": \"B\", \"definition\": \"d\"},"
              + " {\"id\": \"c\", \"label\": \"C\", \"definition\": \"d\", \"broader\": [\"a\"]}]}",
          "m",
          "{\"methods\": [{\"name\": \"M\", \"concepts\": [\"c\"], \"year\": 2024}]}",
          "r",
          "{\"let\": {\"l\": \"or('x', 'y')\"}, \"rules\": [{\"id\": \"r.r\", \"concept\": \"c\","
              + " \"when\": [\"@l\", \"near(2, 'x', 'y')\"], \"strength\": 0.5,"
              + " \"because\": \"d\"}]}",
          "q",
          "{\"cues\": [{\"id\": \"q.q\", \"when\": \"'<g>'\", \"kind\": \"use\","
              + " \"direction\": \"both\"}]}",
          "w",
          "{\"groups\": {\"g\": [\"x~\", \"y\"]}}",
          "v",
          "{\"weights\": {\"bias\": 1.5}}");

  @TempDir static Path folder;

  @FuzzTest
  void papers_anyText_areReadOrReported(FuzzedDataProvider data) {
    int form = data.consumeByte();
    ReadLimits limits = Fuzzed.limits(data.consumeBoolean());
    String text = data.consumeRemainingAsString();
    List<Problem> problems = new ArrayList<>();
    PaperReader reader = reader(form, problems).within(limits);
    readAll(reader.read(new StringReader(text), "in"));
    checkAll(problems);
  }

  @FuzzTest
  void papers_anyBytes_areReadOrReported(FuzzedDataProvider data) throws IOException {
    int form = data.consumeByte();
    ReadLimits limits = Fuzzed.limits(data.consumeBoolean());
    Path file = folder.resolve("papers");
    Files.write(file, data.consumeRemainingAsBytes());
    List<Problem> problems = new ArrayList<>();
    try {
      readAll(reader(form, problems).within(limits).read(file));
    } catch (IOException e) {
      Fuzzed.check(String.valueOf(e.getMessage()).contains("Zstandard"), e);
    }
    checkAll(problems);
  }

  private static PaperReader reader(int form, List<Problem> problems) {
    PaperReader reader = PaperReader.skipping(problems::add);
    PaperReader.Format[] forms = PaperReader.Format.values();
    return form < 0 ? reader : reader.as(forms[form % forms.length]);
  }

  private static void readAll(Stream<Paper> papers) {
    try (papers) {
      papers.limit(10_000).forEach(paper -> Fuzzed.check(!paper.id().isEmpty(), paper));
    } catch (UncheckedIOException e) {
      throw new AssertionError("a text is no file that fails", e);
    }
  }

  private static void checkAll(List<Problem> problems) {
    if (!problems.isEmpty()) {
      Fuzzed.checkProblems(problems);
    }
  }

  @FuzzTest
  void vocabulary_anyFile_isReadOrRefusedWithPlaces(FuzzedDataProvider data) throws IOException {
    Map<String, String> files = new HashMap<>(SOUND);
    String name = Fuzzed.pick(FILES, data.consumeByte());
    ReadLimits limits = Fuzzed.limits(data.consumeBoolean());
    files.put(name, changed(SOUND.getOrDefault(name, ""), data));
    try {
      TaxonomyLoader.of((wanted, most) -> bytes(files, wanted), limits).load("taxonomy.json");
    } catch (InvalidTaxonomyException e) {
      Fuzzed.checkProblems(e.problems());
    }
  }

  private static byte[] bytes(Map<String, String> files, String name) throws IOException {
    return Optional.ofNullable(files.get(name))
        .orElseThrow(() -> new NoSuchFileException(name))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Any text at all, or a sound one of which a part is replaced. */
  private static String changed(String sound, FuzzedDataProvider data) {
    if (data.consumeBoolean()) {
      return data.consumeRemainingAsString();
    }
    int from = data.consumeInt(0, sound.length());
    int to = Math.min(sound.length(), from + data.consumeInt(0, 12));
    return sound.substring(0, from) + data.consumeRemainingAsString() + sound.substring(to);
  }

  @FuzzTest
  void skos_anyText_isReadOrRefusedWithPlaces(FuzzedDataProvider data) {
    ReadLimits limits = Fuzzed.limits(data.consumeBoolean());
    String head = data.consumeBoolean() ? TURTLE : data.consumeBoolean() ? JSON_LD : "";
    List<Problem> lost = new ArrayList<>();
    try {
      SkosReader.reporting(lost::add)
          .within(limits)
          .read("in", head + data.consumeRemainingAsString());
    } catch (InvalidTaxonomyException e) {
      Fuzzed.check(!e.problems().isEmpty(), e);
      e.problems().forEach(problem -> Fuzzed.check(problem.kind().isPresent(), problem));
    }
  }

  private static final String TURTLE =
      "@prefix : <http://x.y/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
          + ":c a skos:Concept; skos:prefLabel 'C'@en; ";
  private static final String JSON_LD =
      "{\"@context\": {\"@vocab\": \"http://www.w3.org/2004/02/skos/core#\"},"
          + " \"@id\": \"http://x.y/c\", \"@type\": \"Concept\", \"prefLabel\": ";

  @FuzzTest
  void labels_anyText_areReadOrRefusedWithPlaces(FuzzedDataProvider data) {
    ReadLimits limits = Fuzzed.limits(data.consumeBoolean());
    String sound =
        "{\"id\": \"p\", \"concepts\": [{\"concept\": \"quantization\", \"role\": \"studied\"}]}";
    try {
      new GoldFile("in", Fuzzed.TAXONOMY, limits).read(changed(sound, data));
    } catch (InvalidLabelsException e) {
      Fuzzed.checkProblems(e.problems());
    }
  }

  @FuzzTest
  void reviewedPapers_anyText_areReadOrRefusedWithPlaces(FuzzedDataProvider data) {
    String sound =
        "{\"id\": \"p\", \"title\": \"T\", \"summary\": \"S.\", \"concepts\": [{\"concept\":"
            + " \"quantization\", \"role\": \"studied\"}], \"contribution_type\": [],"
            + " \"modality_domain\": []}";
    try {
      new CatalogueFile("in", Fuzzed.TAXONOMY).read(changed(sound, data));
    } catch (InvalidTaxonomyException e) {
      Fuzzed.checkProblems(e.problems());
    }
  }

  @FuzzTest
  void crosswalks_anyText_areReadOrRefusedWithPlaces(FuzzedDataProvider data) {
    String sound =
        "{\"crosswalks\": [{\"registry\": \"lycoris\", \"source\": \"s\", \"entries\": [{\"member\":"
            + " \"m\", \"match\": \"exact\", \"concept\": \"quantization\"}], \"unmapped\":"
            + " [{\"member\": \"x\", \"because\": \"b\"}]}]}";
    try {
      CrosswalkFile.read("in", changed(sound, data), Fuzzed.TAXONOMY);
    } catch (InvalidTaxonomyException e) {
      Fuzzed.checkProblems(e.problems());
    }
  }

  @FuzzTest
  void spec_anyLine_isReadOrRefused(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    for (SpecLine line : SpecLine.read("in", text)) {
      try {
        line.parse();
      } catch (IllegalArgumentException e) {
        Fuzzed.check(e.getMessage() != null && !e.getMessage().isBlank(), line);
      }
    }
    Waiver.read("in", text);
  }
}
