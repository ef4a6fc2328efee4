package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a file, it is read or it is refused with a place. */
class DamagedFilesProperties {
  private static final String MANIFEST =
      "{\"version\": \"1\", \"describes\": [\"b\"], \"concepts\": [\"c\"], \"methods\": [\"m\"],"
          + " \"rules\": [\"r\"], \"cues\": [\"q\"], \"words\": [\"w\"], \"weights\": [\"v\"]}";
  private static final Map<String, String> SOUND =
      Map.of(
          "taxonomy.json",
          MANIFEST,
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
  private static final List<String> NAMES = SOUND.keySet().stream().sorted().toList();
  private static final String INSERTS = "{}[]\",:@'0.-e\\u \n\tabcdefgmrqwv\0\uFEFF\uD800é";

  private static Taxonomy load(Map<String, String> files) throws IOException {
    return TaxonomyLoader.of(
            (name, most) -> files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8),
            ReadLimits.forDocuments())
        .load("taxonomy.json");
  }

  @Example
  void load_soundFiles_areRead() throws IOException {
    assertThat(load(SOUND)).hasToString("taxonomy 1 of 3 concepts, 1 rules");
  }

  @Property(tries = 5000)
  void load_damagedFile_isReadOrRefusedWithPlaces(
      @ForAll @IntRange(max = 6) int file,
      @ForAll @IntRange(max = 400) int where,
      @ForAll @IntRange(max = 3) int removed,
      @ForAll @IntRange(max = 40) int inserted)
      throws IOException {
    Map<String, String> files = new HashMap<>(SOUND);
    files.computeIfPresent(NAMES.get(file), (name, t) -> damage(t, where, removed, inserted));
    try {
      load(files);
    } catch (InvalidTaxonomyException e) {
      assertThat(e.problems())
          .allSatisfy(
              problem -> {
                assertThat(problem.place()).isPresent();
                assertThat(problem.subject()).isNotEmpty();
                assertThat(problem.place().get()).matches("(?s).+(:[1-9]\\d*:[1-9]\\d*)?");
              });
    }
  }

  private static String damage(String text, int where, int removed, int inserted) {
    int at = Math.min(where, text.length());
    int end = Math.min(text.length(), at + removed);
    String put = inserted < INSERTS.length() ? INSERTS.substring(inserted, inserted + 1) : "";
    return text.substring(0, at) + put + text.substring(end);
  }

  @Property(tries = 3000)
  void read_damagedPapers_areReadOrReported(
      @ForAll @IntRange(max = 160) int where,
      @ForAll @IntRange(max = 3) int removed,
      @ForAll @IntRange(max = 40) int inserted) {
    String text =
        """
        {"id": "1", "title": "One", "year": 2024, "authors": ["A"]}
        {"id": "2", "title": "Two", "abstract": "x", "more": {"a": [1]}}
        {"id": "3", "title": "Three"}
        """;
    Map<String, Problem> problems = new HashMap<>();

    List<String> ids =
        PaperReader.skipping(problem -> problems.put(problem.toString(), problem))
            .read(new StringReader(damage(text, where, removed, inserted)), "in")
            .map(paper -> paper.title())
            .toList();

    assertThat(ids.size() + problems.size()).as("%s %s", ids, problems).isGreaterThanOrEqualTo(2);
    assertThat(problems.values()).allSatisfy(p -> assertThat(p.place()).isPresent());
  }
}
