package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bad input of the tables gets the answer that stands there, word for word. When answers have
 * changed, the tables as they would have to be are left in {@code target/bad}.
 */
class BadInputsTest {
  private static final Path TABLES = Path.of("src/test/resources/bad");
  private static final Path BASE = Path.of("src/test/resources/bad/sound");
  private static final Path ACTUAL = Path.of("target/bad");
  private static final int FEWEST = 190;

  private static Taxonomy base;

  @TempDir Path folder;

  @BeforeAll
  static void loadBase() throws IOException {
    base = TaxonomyJson.load(BASE.resolve("taxonomy.json"));
  }

  static List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(TABLES)) {
      return files.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void answers_badInput_areThoseOfTheTable(Path table) throws IOException {
    List<List<String>> said = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (BadInputTable.Case bad : BadInputTable.read(table)) {
      List<String> answer = answer(bad);
      said.add(answer);
      if (!answer.equals(bad.said())) {
        wrong.add(table + ":" + bad.line() + ": " + bad + "\n    " + String.join("\n    ", answer));
      }
    }
    Files.createDirectories(ACTUAL);
    Files.writeString(
        ACTUAL.resolve(String.valueOf(table.getFileName())), BadInputTable.with(table, said));
    assertThat(wrong).as("answers that have changed").isEmpty();
  }

  @Test
  void tables_all_areMany() throws IOException {
    int cases = 0;
    for (Path table : tables()) {
      cases += BadInputTable.read(table).size();
    }
    assertThat(cases).isGreaterThanOrEqualTo(FEWEST);
  }

  /** Folders are the machine's; what is said must hold anywhere. */
  private List<String> answer(BadInputTable.Case bad) throws IOException {
    return problems(bad).stream()
        .flatMap(problem -> problem.replace(folder + "/", "").lines())
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private List<String> problems(BadInputTable.Case bad) throws IOException {
    Path file = folder.resolve(bad.reader());
    Files.write(file, bad.bytes());
    ReadLimits limits = bad.limits(ReadLimits.forDocuments());
    try {
      switch (bad.reader()) {
        case "condition" -> Condition.parse(bad.text());
        case "query" -> Query.parse(bad.text(), base);
        case "papers" -> {
          return papers(bad, file);
        }
        case "skos" -> SkosReader.strict().within(limits).read(file);
        case "classification" -> ClassificationReader.of(base).read(bad.text(), "classification:1");
        case "gold" -> EvaluationJson.readLabels(file, base, limits);
        case "report" -> EvaluationJson.readConcepts(file, limits);
        case "reviewed" -> new CatalogueFile("reviewed", base).read(bad.text());
        case "crosswalks" -> CrosswalkFile.read("crosswalks", bad.text(), base);
        case "spec" -> {
          return SpecRunner.of(base).run(file).stream().map(Object::toString).toList();
        }
        case "extension" -> TaxonomyJson.extend(base, beside(file), limits);
        default -> TaxonomyJson.load(beside(file).resolveSibling("taxonomy.json"), limits);
      }
    } catch (InvalidTaxonomyException e) {
      return texts(e.problems());
    } catch (InvalidLabelsException e) {
      return texts(e.problems());
    } catch (IllegalArgumentException e) {
      return ImmutableList.of(String.valueOf(e.getMessage()));
    }
    return ImmutableList.of("accepted");
  }

  /** Puts the files of the sound vocabulary beside a file. */
  private Path beside(Path file) throws IOException {
    try (Stream<Path> files = Files.list(BASE)) {
      for (Path sound : files.toList()) {
        Path copy = folder.resolve(String.valueOf(sound.getFileName()));
        if (!copy.equals(file)) {
          Files.write(copy, Files.readAllBytes(sound));
        }
      }
    }
    return file;
  }

  private static List<String> papers(BadInputTable.Case bad, Path file) throws IOException {
    List<Problem> problems = new ArrayList<>();
    PaperReader reader =
        PaperReader.skipping(problems::add).within(bad.limits(ReadLimits.forPapers()));
    if (!bad.form().isEmpty()) {
      reader = reader.as(PaperReader.Format.valueOf(bad.form()));
    }
    List<String> said = new ArrayList<>();
    try (Stream<Paper> papers = reader.read(file)) {
      String ids = String.join(", ", papers.map(Paper::id).toList());
      said.addAll(texts(problems));
      said.add("read: " + (ids.isEmpty() ? "nothing" : ids));
    }
    return said;
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(Object::toString).toList();
  }
}
