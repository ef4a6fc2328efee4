package io.github.pefttaxonomy.classify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is read out of invented sentences while they grow word by word, against the listing in
 * {@code reading.txt}: behind each word, what is said from there on (+) and no longer (-). The
 * listing holds what is, not what ought to be; whoever changes what is read looks at the changes
 * after it was written anew, as CONTRIBUTING.md tells.
 */
class ReadingListingTest {
  private static final Path FILE = Path.of("src/test/resources/reading.txt");
  private static final Classifier CLASSIFIER = classifier();

  /**
   * A part of the listing.
   *
   * @param title what it is about
   * @param sentences each with what comes and goes
   */
  record Section(String title, Map<String, List<String>> sentences) {
    @Override
    public String toString() {
      return title;
    }
  }

  private static Classifier classifier() {
    return Classifiers.compile(
        SmallTaxonomy.builder()
            .add(SmallTaxonomy.concept("parameter-efficient-fine-tuning", "technique"))
            .add(SmallTaxonomy.rule("tuning", "parameter-efficient-fine-tuning", "'tuning'"))
            .add(cue("prior", Cue.Kind.OTHERS, "'prior work'", Cue.Direction.BOTH, 8))
            .add(cue("extend", Cue.Kind.EXTEND, "'extend~'", Cue.Direction.FORWARD, 6))
            .add(cue("used", Cue.Kind.EMPLOY, "'is|are used'", Cue.Direction.BACKWARD, 5))
            .add(
                NamedMethod.builder()
                    .name("Quux Nets")
                    .addAliases("QN")
                    .addConcepts(SmallTaxonomy.concept("pruning").id())
                    .build())
            .build());
  }

  private static Cue cue(
      String id, Cue.Kind kind, String when, Cue.Direction direction, int reach) {
    return new Cue(id, Condition.parse(when), kind, direction, Cue.Until.PHRASE, reach);
  }

  static List<Section> sections() throws IOException {
    if (Boolean.getBoolean("listing.write")) {
      writeAnew();
    }
    List<Section> sections = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(FILE, UTF_8)) {
      if (line.startsWith("#")) {
        sections.add(new Section(line, new LinkedHashMap<>()));
      } else if (line.startsWith("  ")) {
        lines.add(line);
      } else if (!line.isEmpty()) {
        lines = new ArrayList<>();
        sections.get(sections.size() - 1).sentences().put(line, lines);
      }
    }
    return sections;
  }

  @ParameterizedTest
  @MethodSource("sections")
  void read_growingText_saysWhatTheListingHas(Section section) {
    section
        .sentences()
        .forEach((text, lines) -> assertThat(listing(text)).as(text).isEqualTo(lines));
  }

  private static void writeAnew() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(FILE, UTF_8)) {
      if (!line.startsWith("  ")) {
        lines.add(line);
        lines.addAll(line.startsWith("#") || line.isEmpty() ? List.of() : listing(line));
      }
    }
    Files.write(FILE, lines, UTF_8);
  }

  private static List<String> listing(String text) {
    int bar = text.indexOf('|');
    String title = text.substring(0, Math.max(bar, 0)).strip();
    String[] words = text.substring(bar + 1).strip().split(" ", -1);
    StringBuilder grown = new StringBuilder();
    List<String> lines = new ArrayList<>();
    Set<String> before = said(title, "");
    before.forEach(said -> lines.add("  : + " + said));
    for (String word : words) {
      grown.append(grown.isEmpty() ? "" : " ").append(word);
      Set<String> now = said(title, grown.toString());
      changes(before, now).forEach(change -> lines.add("  " + word + ": " + change));
      before = now;
    }
    return lines;
  }

  private static List<String> changes(Set<String> before, Set<String> now) {
    Stream<String> gone = before.stream().filter(s -> !now.contains(s)).map(s -> "- " + s);
    Stream<String> come = now.stream().filter(s -> !before.contains(s)).map(s -> "+ " + s);
    return Stream.concat(gone, come).toList();
  }

  private static Set<String> said(String title, String text) {
    Classification paper = CLASSIFIER.classify(Paper.of(title, text));
    Set<String> said = new LinkedHashSet<>();
    paper.techniques().forEach(label -> addLabel(label, said));
    paper.introduces().forEach(method -> said.add("introduces " + method(method)));
    paper.buildsOn().forEach(method -> said.add("builds on " + method(method)));
    paper.comparesWith().forEach(method -> said.add("compares with " + method(method)));
    paper.claims().forEach(claim -> said.add("claims " + claim(claim)));
    return said;
  }

  private static void addLabel(Assignment label, Set<String> said) {
    for (Evidence evidence : label.evidence()) {
      said.add(
          "%s as %s: '%s' as %s%s"
              .formatted(
                  label.concept(),
                  label.role().label(),
                  evidence.text(),
                  evidence.role().label(),
                  evidence.cue().map(cue -> " by " + cue).orElse("")));
    }
  }

  private static String method(MethodMention method) {
    return method.name()
        + method.expansion().map(expansion -> " = " + expansion).orElse("")
        + method.method().map(known -> ", known as " + known.name()).orElse("")
        + quoted(method.quote(), method.name());
  }

  private static String claim(Claim claim) {
    return claim.statement() + quoted(claim.quote(), "");
  }

  private static String quoted(Quote quote, String expected) {
    return quote.text().equals(expected) ? "" : " '" + quote.text() + "'";
  }
}
