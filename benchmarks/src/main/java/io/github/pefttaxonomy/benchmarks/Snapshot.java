package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a file up in the form of the metadata snapshot of arXiv, with LaTeX in titles and
 * abstracts. The same number gives the same file.
 */
public final class Snapshot {
  private static final int BUFFER = 1 << 16;
  private static final int LINE = 70;
  private static final double LATEX = 0.06;
  private static final long SEED = 20_260_701;

  private final CorpusGenerator papers = new CorpusGenerator(PeftTaxonomy.load().taxonomy(), SEED);
  private final SplittableRandom random = new SplittableRandom(SEED);

  private Snapshot() {}

  /** Writes so many records, as gzip, to a file. */
  public static void main(String[] args) throws IOException {
    int size = Integer.parseInt(args[0]);
    Path file = Path.of(args[1]);
    Snapshot snapshot = new Snapshot();
    try (Writer out =
        new OutputStreamWriter(
            new Fast(new BufferedOutputStream(Files.newOutputStream(file), BUFFER)),
            StandardCharsets.UTF_8)) {
      for (int i = 0; i < size; i++) {
        out.write(snapshot.record(i));
      }
    }
  }

  /** Packs loosely; making the file shall not take longer than reading it. */
  private static final class Fast extends GZIPOutputStream {
    Fast(BufferedOutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** Returns a record as one line. */
  private String record(int number) {
    Paper paper = papers.paper(number);
    String id = String.format(Locale.ROOT, "%04d.%05d", 701 + number / 100_000, number % 100_000);
    return String.format(
        Locale.ROOT,
        """
        {"id":"%s","submitter":"Ann Bee","authors":"Ann B\\\\'ee and Carl Dee","title":"%s",\
        "comments":"9 pages","journal-ref":null,"doi":null,"report-no":null,\
        "categories":"cs.LG cs.CL","license":null,"abstract":"  %s\\n",\
        "versions":[{"version":"v1","created":"Mon, 1 Jan 2024 10:00:00 GMT"}],\
        "update_date":"2024-02-03","authors_parsed":[["B\\\\'ee","Ann",""],["Dee","Carl",""]]}
        """,
        id,
        escaped(latex(paper.title())),
        escaped(broken(latex(paper.abstractText()))));
  }

  private String latex(String text) {
    StringBuilder out = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      out.append(out.length() == 0 ? "" : " ");
      out.append(random.nextDouble() < LATEX ? marked(word) : word);
    }
    return out.toString();
  }

  private String marked(String word) {
    ImmutableList<String> forms =
        ImmutableList.of(
            "\\emph{" + word + "}",
            "\\textsc{" + word + "}",
            "\\textbf{" + word + "}",
            "$\\alpha$-" + word,
            "28$\\times$ " + word,
            "$O(n^{2})$ " + word,
            "43.1\\% " + word,
            word + "~\\cite{x}",
            "{\\'e}t{\\'e} " + word,
            word + " -- " + word);
    return forms.get(random.nextInt(forms.size()));
  }

  /** Snapshots break lines and indent nothing but the first. */
  private static String broken(String text) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0) {
        out.append(column + word.length() > LINE ? '\n' : ' ');
        column = column + word.length() > LINE ? 0 : column;
      }
      out.append(word);
      column += word.length() + 1;
    }
    return out.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
