package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads papers from UTF-8 text, possibly compressed with gzip, in one of several {@linkplain Format
 * forms}, told apart by their content or {@linkplain #as named}. Those that are not described by
 * their publishers are
 *
 * <ul>
 *   <li>JSON Lines: one object a line, such as {@code {"id": "7", "title": "…", "abstract": "…"}}.
 *       The keys {@code id}, {@code title}, {@code abstract}, {@code year}, {@code authors}, and
 *       {@code url}, {@code link} or {@code links} have a meaning; {@code summary} stands for a
 *       missing abstract. Every other key becomes an {@linkplain Paper#attributes() attribute},
 *       nested values as their JSON text; a null is no value.
 *   <li>One JSON array of such objects.
 *   <li>Plain text as copied from a page that lists papers: a line with a title, a line with the
 *       abstract, and so on. Short lines before the first such pair are taken for page furniture;
 *       the word {@code Subscribe} may stick to the first title. Blank lines do not count. A long
 *       text alone is a paper without a title.
 * </ul>
 *
 * <p>A paper without id gets one from the line where it begins, such as {@code line-12}. A byte
 * order mark is left out, and malformed UTF-8 is read as U+FFFD.
 *
 * <p>No more is read than {@link ReadLimits} allow, see {@link #within}.
 *
 * <p>Readers are immutable and safe for many threads; the streams they return are for one thread.
 * Papers are read when they are asked for. The memory needed does not grow with the number of
 * papers.
 */
public final class PaperReader {
  private final PaperFaults faults;
  private final Optional<Format> format;
  private final ReadLimits limits;

  private PaperReader(PaperFaults faults, Optional<Format> format, ReadLimits limits) {
    this.faults = faults;
    this.format = format;
    this.limits = limits;
  }

  /** A form that papers come in. */
  public enum Format {
    /** JSON objects, one a line or in one array, with keys such as {@code title}. */
    JSON,
    /** The metadata snapshot of arXiv: JSON Lines with {@code authors_parsed}. */
    ARXIV_SNAPSHOT,
    /** Works of OpenAlex as JSON, with inverted abstracts. */
    OPENALEX,
    /** Papers of Semantic Scholar as JSON. */
    SEMANTIC_SCHOLAR,
    /** The daily papers of Hugging Face as JSON. */
    HF_DAILY_PAPERS,
    /** An Atom feed, as the search of arXiv gives it. */
    ATOM,
    /** Records of arXiv harvested by OAI-PMH, in the form arXiv, arXivRaw or oai_dc. */
    OAI_PMH,
    /** The XML of the ACL Anthology. */
    ACL_ANTHOLOGY,
    /** A BibTeX bibliography. */
    BIBTEX,
    /** RIS, the exchange form of reference managers. */
    RIS,
    /** Comma-separated values with a header. */
    CSV,
    /** Tab-separated values with a header. */
    TSV,
    /** Plain text as copied from a page. */
    TEXT
  }

  /**
   * Returns a reader that ends at the first record that is wrong: the stream then throws {@link
   * InvalidPaperException}.
   */
  public static PaperReader strict() {
    return new PaperReader(PaperFaults.strict(), Optional.empty(), ReadLimits.forPapers());
  }

  /**
   * Returns a reader that leaves out records that are wrong, tells the reporter, and goes on with
   * the next one. The reporter also learns what was left out by design, such as page furniture, and
   * what was kept but looks odd. It is called by the thread that reads the stream.
   */
  public static PaperReader skipping(Consumer<Problem> reporter) {
    return new PaperReader(
        new PaperFaults() {
          @Override
          public void reject(Problem problem) {
            reporter.accept(problem);
          }

          @Override
          public void remark(Problem problem) {
            reporter.accept(problem);
          }
        },
        Optional.empty(),
        ReadLimits.forPapers());
  }

  /** Returns a reader that takes this form for granted instead of finding it out. */
  public PaperReader as(Format known) {
    return new PaperReader(faults, Optional.of(known), limits);
  }

  /**
   * Returns a reader with other limits than {@link ReadLimits#forPapers}. A record that breaks one
   * is a record that is wrong; where no next record can be found, the reading ends with it.
   */
  public PaperReader within(ReadLimits newLimits) {
    return new PaperReader(faults, format, newLimits);
  }

  /**
   * Returns the papers of a file in their order. Closing the stream closes the file; so does
   * reading the stream to its end.
   *
   * <p>When an error occurs while the stream is read, it throws {@link UncheckedIOException}.
   *
   * @throws IOException if the file cannot be opened, or is compressed with Zstandard
   */
  public Stream<Paper> read(Path file) throws IOException {
    return read(Files.newInputStream(file), file.toString());
  }

  /**
   * Returns the papers in bytes, which may be compressed with gzip; {@code name} stands for them in
   * problems. Of what is compressed otherwise, such as with Zstandard, give the stream that unpacks
   * it. Closing the stream closes {@code in}; so does reading the stream to its end.
   *
   * <p>When an error occurs while the stream is read, it throws {@link UncheckedIOException}.
   *
   * @throws IOException if the first bytes cannot be read, or show that it is Zstandard
   */
  public Stream<Paper> read(InputStream in, String name) throws IOException {
    InputStream bytes = FileBytes.open(in, name, limits);
    return stream(new Utf8Reader(bytes, line -> rejectMalformed(name, line)), name);
  }

  /**
   * Returns the papers of a text in their order; {@code name} stands for it in problems. Closing
   * the stream closes {@code in}; so does reading the stream to its end.
   *
   * <p>When an error occurs while the stream is read, it throws {@link UncheckedIOException}.
   */
  public Stream<Paper> read(Reader in, String name) {
    return stream(in, name);
  }

  private void rejectMalformed(String name, int line) {
    faults.reject(
        Problem.of("text", "is not UTF-8; what is malformed here and later is read as '\uFFFD'")
            .at(name + ":" + line));
  }

  private Stream<Paper> stream(Reader in, String name) {
    Papers papers = new Papers(new LineSource(in, limits), name);
    return StreamSupport.stream(papers, false).onClose(papers::close);
  }

  /** Finds out the form when the first paper is asked for. */
  private final class Papers extends AbstractSpliterator<Paper> {
    private final LineSource lines;
    private final String name;
    private Optional<PaperSource> source = Optional.empty();
    private long count;
    private boolean isDone;

    Papers(LineSource lines, String name) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
      this.lines = lines;
      this.name = name;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Paper> action) {
      Optional<Paper> paper = next();
      paper.ifPresent(action);
      return paper.isPresent();
    }

    private Optional<Paper> next() {
      if (isDone) {
        return Optional.empty();
      }
      try {
        Optional<Paper> paper = read();
        isDone = paper.isEmpty();
        if (isDone) {
          lines.close();
        }
        return paper;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Whatever is wrong with the source itself ends the reading. */
    private Optional<Paper> read() throws IOException {
      try {
        if (source.isEmpty()) {
          source = Optional.of(PaperFormat.source(format, lines, name, faults));
        }
        Optional<Paper> paper = source.get().next();
        if (paper.isPresent() && ++count > limits.documentCount()) {
          throw new BadInput(LimitFault.documentCount(limits));
        }
        return paper;
      } catch (BadInput e) {
        faults.reject(
            Problem.of("file", e.fault() + "; not read further").at(name + ":" + lines.line()));
        return Optional.empty();
      }
    }

    void close() {
      try {
        lines.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
