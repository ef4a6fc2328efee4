package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Plain text in which titles and abstracts alternate, below some page furniture.
 *
 * <p>How it works: each line is a title or a text by its length and its end. A title waits for the
 * line after it; with a text it makes a paper. Until the first paper, a title that another title
 * follows is furniture; afterwards it is a paper without abstract. A line of middling length is a
 * text after a title and a title before a text.
 */
final class PaperPage implements PaperSource {
  private static final String MARKER = "Subscribe";

  /** How many lines, and chars, to search for the marker that ends the furniture. */
  private static final int HORIZON_LINES = 60;

  private static final int HORIZON_CHARS = 1 << 16;

  /** How many lines of furniture to name; there may be any number of them. */
  private static final int SHOWN = 20;

  private static final int LONGEST_TITLE = 240;
  private static final int SHORTEST_PROSE = 100;

  private final LineSource lines;
  private final String name;
  private final PaperFaults faults;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private final List<String> furniture = new ArrayList<>();
  private Optional<Line> waiting = Optional.empty();
  private boolean isBegun;
  private boolean isSearched;

  private enum Shape {
    TITLE,
    EITHER,
    TEXT
  }

  private record Line(int number, String text) {
    /** Prose ends with a full stop, which titles hardly ever do. */
    Shape shape() {
      if (text.length() > LONGEST_TITLE) {
        return Shape.TEXT;
      }
      return text.length() >= SHORTEST_PROSE && text.endsWith(".") ? Shape.EITHER : Shape.TITLE;
    }

    boolean isMarker() {
      return text.equals(MARKER) || isGluedToMarker();
    }

    /** Tells {@code SubscribeLoRA} and {@code SubscribexLSTM} from {@code Subscribers}. */
    boolean isGluedToMarker() {
      if (!text.startsWith(MARKER) || text.length() < MARKER.length() + 2) {
        return false;
      }
      char first = text.charAt(MARKER.length());
      char second = text.charAt(MARKER.length() + 1);
      return Character.isLowerCase(first)
          ? Character.isUpperCase(second)
          : !Character.isWhitespace(first);
    }

    /** Page furniture between papers, such as {@code Show more}, has few words. */
    boolean hasWordsOfTitle() {
      return text.chars().filter(c -> c == ' ').count() >= 2;
    }
  }

  PaperPage(LineSource lines, String name, PaperFaults faults) {
    this.lines = lines;
    this.name = name;
    this.faults = faults;
  }

  @Override
  public Optional<Paper> next() throws IOException {
    if (!isSearched) {
      isSearched = true;
      searchMarker();
    }
    for (Optional<Line> line = nextLine(); line.isPresent(); line = nextLine()) {
      Optional<Paper> paper = take(line.get());
      if (paper.isPresent()) {
        return paper;
      }
    }
    return finish();
  }

  private Optional<Line> nextLine() throws IOException {
    return ahead.isEmpty() ? readLine() : Optional.of(ahead.remove());
  }

  private Optional<Line> readLine() throws IOException {
    while (!lines.isAtEnd()) {
      int number = lines.line();
      lines.beginRecord();
      String text = trim(lines.readLine());
      if (!text.isEmpty()) {
        return Optional.of(new Line(number, text));
      }
    }
    return Optional.empty();
  }

  /** Everything up to the marker is furniture, unless a text stands before it. */
  private void searchMarker() throws IOException {
    int chars = 0;
    while (ahead.size() < HORIZON_LINES && chars < HORIZON_CHARS) {
      Optional<Line> line = readLine();
      if (line.isEmpty()) {
        return;
      }
      if (line.get().isMarker()) {
        passMarker(line.get());
        return;
      }
      ahead.add(line.get());
      chars += line.get().text.length();
      if (line.get().shape() == Shape.TEXT) {
        return;
      }
    }
  }

  private void passMarker(Line line) {
    ahead.forEach(before -> leaveOut(before.text));
    ahead.clear();
    leaveOut(MARKER);
    if (line.isGluedToMarker()) {
      ahead.add(new Line(line.number, line.text.substring(MARKER.length())));
    }
  }

  /** Pages are full of spaces that do not count as white space. */
  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isPadding(text.charAt(start))) {
      start++;
    }
    while (start < end && isPadding(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isPadding(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\u200B'
        || c == '\uFEFF';
  }

  private Optional<Paper> take(Line line) {
    if (waiting.isPresent() && line.shape() != Shape.TITLE) {
      Line title = waiting.get();
      waiting = Optional.empty();
      return Optional.of(begin(paper(title, title.text, line.text)));
    }
    if (line.shape() == Shape.TEXT) {
      return Optional.of(untitled(line));
    }
    Optional<Line> alone = waiting;
    waiting = Optional.of(line);
    return alone.flatMap(this::alone);
  }

  private Optional<Paper> finish() {
    Optional<Line> alone = waiting;
    waiting = Optional.empty();
    Optional<Paper> last = alone.flatMap(this::alone);
    if (!isBegun && !furniture.isEmpty()) {
      String message = "holds no paper: neither JSON nor a title with an abstract in the next line";
      isBegun = true;
      faults.reject(Problem.of("text", message).at(name));
    }
    return last;
  }

  private Optional<Paper> alone(Line line) {
    if (line.shape() == Shape.EITHER) {
      return Optional.of(untitled(line));
    }
    if (!isBegun) {
      leaveOut(line.text);
      return Optional.empty();
    }
    if (!line.hasWordsOfTitle()) {
      faults.reject(at(line, "is taken for page furniture and left out"));
      return Optional.empty();
    }
    faults.remark(at(line, "is taken for a title without an abstract"));
    return Optional.of(paper(line, line.text, ""));
  }

  /** Alone in a file it needs no title; in a list something is amiss. */
  private Paper untitled(Line line) {
    if (isBegun) {
      faults.reject(at(line, "is a text without a title before it"));
    }
    return begin(paper(line, "", line.text));
  }

  private Paper begin(Paper paper) {
    if (!isBegun && !furniture.isEmpty()) {
      String message = "is left out before the first paper: " + String.join(", ", furniture);
      faults.remark(Problem.of("page furniture", message).at(name));
    }
    isBegun = true;
    return paper;
  }

  private void leaveOut(String text) {
    if (furniture.size() < SHOWN) {
      furniture.add(shown(text));
    } else if (furniture.size() == SHOWN) {
      furniture.add("and more");
    }
  }

  private static Paper paper(Line line, String title, String text) {
    return Paper.builder().id("line-" + line.number).title(title).abstractText(text).build();
  }

  private Problem at(Line line, String message) {
    return Problem.of("line " + shown(line.text), message).at(name + ":" + line.number);
  }

  private static String shown(String text) {
    int limit = 60;
    return "'" + (text.length() <= limit ? text : text.substring(0, limit) + "…") + "'";
  }
}
