package io.github.pefttaxonomy.library;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.catalog.Catalogs;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.CataloguePaper;
import io.github.pefttaxonomy.data.ClassificationJson;
import io.github.pefttaxonomy.data.PaperReader;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import io.github.pefttaxonomy.data.Skos;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Prints hashes of all that the library answers; run by itself under strange settings. */
final class Answers {
  private static final String ODD =
      """
      {"id": "I", "title": "INTRINSIC LORA İı", "abstract": "WE PROPOSE LoRA, 1,5x FASTER THAN QLORA BY 2.5%."}
      {"id": "II", "title": "ﬁne-tuning", "abstract": "Σίσυφος ٣ 4-bit quantization reduces memory by 1234.5 GB."}
      {"id": "III"}
      {"id": "IV", "title": "One", "title": "Two"}
      """;

  private Answers() {}

  /** Takes the number of threads: 1, or more. */
  public static void main(String[] arguments) {
    boolean isAlone = arguments[0].equals("1");
    Taxonomy taxonomy = PeftTaxonomy.load().taxonomy();
    Classifier classifier = Classifiers.compile(taxonomy);
    List<String> problems = new ArrayList<>();
    List<Paper> papers = new ArrayList<>();
    PaperReader.skipping(problem -> problems.add(problem.toString()))
        .read(new StringReader(ODD), "odd")
        .forEach(papers::add);
    PeftTaxonomy.load().reviewedPapers().stream().map(CataloguePaper::paper).forEach(papers::add);
    Stream<Paper> stream = isAlone ? papers.stream() : papers.parallelStream();
    List<Classification> all = stream.map(classifier::classify).toList();
    List<String> lines = all.stream().map(ClassificationJson::line).toList();
    System.out.println("vocabulary " + taxonomy.hash());
    System.out.println("problems " + hash(problems));
    System.out.println("lines " + lines.size() + " " + hash(lines));
    System.out.println("any order " + inOtherOrder(classifier, papers).equals(sorted(lines)));
    System.out.println("turtle " + hash(List.of(Skos.turtle(taxonomy))));
    System.out.println(
        "years " + Catalogs.index(taxonomy, all.stream()).find(Query.everything()).groupByYear());
  }

  private static List<String> inOtherOrder(Classifier classifier, List<Paper> papers) {
    List<Paper> reversed = new ArrayList<>(papers);
    Collections.reverse(reversed);
    return sorted(
        reversed.stream().map(classifier::classify).map(ClassificationJson::line).toList());
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }

  private static String hash(List<String> lines) {
    Hasher hasher = Hashing.sha256().newHasher();
    lines.forEach(line -> hasher.putString(line, StandardCharsets.UTF_8).putChar('\n'));
    return hasher.hash().toString();
  }
}
