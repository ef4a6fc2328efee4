package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Claim.Direction;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.Unit;
import io.github.pefttaxonomy.classify.ClaimReader.Subject;
import io.github.pefttaxonomy.classify.Measures.Term;
import io.github.pefttaxonomy.classify.Quantity.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a number is about, by the shape of its clause, nearest first: a word of change behind
 * it ("8x fewer parameters"), a metric behind it ("58% of FLOPs"), or a metric before it that it is
 * joined to ("parameters and MACs by 28x"). One number may be about several metrics.
 */
final class Attachment {
  private static final Set<String> LINKS =
      WordList.of(
          "by of to with in factor around over up than about nearly approximately more least",
          "at a an almost average under only roughly some cases another additional sim",
          "within margin the less as low high");
  private static final Set<String> AWAY = WordList.of("and or to with on at for by while when");
  private static final int LINK_REACH = 7;

  private final Surroundings around;
  private final Quantity quantity;

  private Attachment(Surroundings around) {
    this.around = around;
    this.quantity = around.quantity;
  }

  /** Returns what a number is about; nothing if it is not a figure of a result. */
  static List<Figure> of(Surroundings around, Subject subject) {
    Attachment attachment = new Attachment(around);
    if (around.quantity.isFactor() || around.quantity.isPercent()) {
      return attachment.relative();
    }
    return AbsoluteFigures.of(around, subject);
  }

  /** Returns what a new value is about that replaces an old one. */
  static List<Figure> ofNewValue(Surroundings around, OldValue old) {
    Quantity now = around.quantity;
    boolean less =
        now.unit().toString().equals(old.quantity().unit().toString())
            ? now.amount().low() < old.quantity().amount().low()
            : size(now) < size(old.quantity());
    Optional<Metric> byUnit = AbsoluteFigures.metric(now.unit());
    @Nullable Term term = around.lastTerm(around.left, old.start());
    Metric metric = byUnit.orElse(term == null ? Metric.ACCURACY : term.metric());
    if (byUnit.isEmpty() && term == null) {
      return List.of();
    }
    Unit unit = now.unit();
    Direction direction = less ? Direction.DECREASE : Direction.INCREASE;
    int start = term == null ? old.start() : term.start();
    return List.of(new Figure(metric, direction, unit, start, now.end()));
  }

  private static double size(Quantity quantity) {
    String symbol = quantity.unit().symbol();
    double scale =
        symbol.startsWith("k")
            ? 1e3
            : symbol.startsWith("M") ? 1e6 : symbol.startsWith("B") ? 1e9 : 1;
    return quantity.amount().low() * scale;
  }

  private List<Figure> relative() {
    if (quantity.implies() != Change.NONE) {
      return impliedChange();
    }
    int change = around.changeAfter();
    if (change >= 0 && around.prose.change(change) != Change.RETAIN) {
      return changeBehind(change);
    }
    List<Figure> behind = metricBehind();
    return behind.isEmpty() ? joinedBefore() : behind;
  }

  /** Halve and its like stand for verb and number at once. */
  private List<Figure> impliedChange() {
    List<Term> terms = around.terms(quantity.end(), Math.min(around.right, quantity.end() + 5));
    Change change = quantity.implies();
    if (terms.isEmpty() && quantity.start() > around.left) {
      @Nullable Term before = around.lastTerm(around.leftTerms, quantity.start());
      terms = before == null || around.changeBefore() < 0 ? List.of() : List.of(before);
    }
    boolean growth = change == Change.INCREASE;
    List<Figure> findings = new ArrayList<>();
    for (Term term : terms) {
      boolean result = !growth || term.metric() == Metric.THROUGHPUT;
      if (result && term.metric() != Metric.SPARSITY) {
        findings.add(finding(term, direction(change), quantity.unit()));
      }
    }
    return findings;
  }

  /** "8x fewer parameters", "a 30% reduction in parameters, MACs and latency", "2x speedup". */
  private List<Figure> changeBehind(int change) {
    String word = around.prose.lower(change);
    Direction direction = direction(Measures.change(word));
    List<Term> terms = around.terms(change + 1, around.right);
    @Nullable Term between = around.lastTerm(quantity.end(), change);
    Optional<Metric> implied = Measures.implied(word);
    if (word.startsWith("speed") || (between != null && between.metric() == Metric.THROUGHPUT)) {
      return List.of(
          new Figure(
              Metric.THROUGHPUT,
              between != null && !word.startsWith("speed") ? direction : Direction.INCREASE,
              quantity.unit(),
              quantity.start(),
              change + 1));
    } else if (between != null) {
      terms = List.of(between);
    } else if (implied.filter(m -> m == Metric.THROUGHPUT).isPresent()) {
      boolean time = !terms.isEmpty() && terms.get(0).metric() == Metric.LATENCY;
      terms = time && word.startsWith("accel") ? terms : List.of();
    } else if (terms.isEmpty() || isFar(change, terms.get(0))) {
      @Nullable Term before = around.lastTerm(around.leftTerms, quantity.start());
      terms = before == null ? List.of() : List.of(before);
    }
    if (terms.isEmpty()) {
      Optional<Metric> metric = implied.isPresent() ? implied : vague(word);
      return metric
          .map(
              m -> List.of(new Figure(m, direction, quantity.unit(), quantity.start(), change + 1)))
          .orElse(List.of());
    }
    return findings(terms, direction, change + 1);
  }

  private boolean isFar(int change, Term term) {
    for (int word = change + 1; word <= term.start(); word++) {
      if (around.prose.breakBefore(word) != 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<Metric> vague(String word) {
    boolean quality =
        word.startsWith("drop") || word.startsWith("higher") || word.startsWith("less");
    return quality && quantity.isPercent() ? Optional.of(Metric.ACCURACY) : Optional.empty();
  }

  private List<Figure> findings(List<Term> terms, Direction direction, int end) {
    List<Figure> findings = new ArrayList<>();
    for (Term term : terms) {
      if (isMeasure(term)) {
        Figure plain = finding(term, turned(term, direction), quantity.unit());
        int furthest = Math.max(plain.end(), end);
        findings.add(
            new Figure(plain.metric(), plain.direction(), plain.unit(), plain.start(), furthest));
      }
    }
    return findings;
  }

  /** To improve or speed up what is better small is to make it smaller. */
  private Direction turned(Term term, Direction direction) {
    int changed = around.changeBefore();
    String verb = changed < 0 ? "" : around.prose.lower(changed);
    boolean better =
        verb.startsWith("improv") || verb.startsWith("accel") || verb.startsWith("speed");
    boolean small = Measures.isBetterSmall(around.prose, term);
    if (direction == Direction.INCREASE && better && small) {
      return Direction.DECREASE;
    }
    boolean margin = direction == Direction.RETAIN && quantity.amount().high() < 50;
    return margin && quantity.isPercent() ? Direction.DECREASE : direction;
  }

  private boolean isMeasure(Term term) {
    return term.metric() != Metric.SPARSITY || around.prose.lower(term.start()).startsWith("spars");
  }

  /** "58% of FLOPs", "93% the memory", "1.5% trainable parameters", "50%-90% of the heads". */
  private List<Figure> metricBehind() {
    List<Term> terms = termsBehind();
    if (terms.isEmpty()) {
      return List.of();
    }
    int changed = around.changeBefore();
    Change change = changed < 0 ? Change.NONE : around.prose.change(changed);
    List<Figure> findings = new ArrayList<>();
    for (Term term : terms) {
      reading(term, change).ifPresent(findings::add);
    }
    return findings;
  }

  private List<Term> termsBehind() {
    int to = quantity.end();
    int limit = Math.min(around.right, quantity.end() + 6);
    while (to < limit && (around.prose.breakBefore(to) == 0 || to == quantity.end())) {
      to++;
    }
    String next = around.lower(quantity.end());
    boolean away = AWAY.contains(next);
    List<Term> terms = away || bracketBehind() ? List.of() : around.terms(quantity.end(), to);
    return terms;
  }

  private boolean bracketBehind() {
    int next = quantity.end();
    return next < around.right && around.prose.breakBefore(next) != 0;
  }

  private Optional<Figure> reading(Term term, Change change) {
    Metric metric = term.metric();
    boolean fast = metric == Metric.THROUGHPUT && quantity.isFactor();
    if (fast) {
      return Optional.of(finding(term, Direction.INCREASE, quantity.unit()));
    } else if (metric == Metric.ACCURACY) {
      return change == Change.NONE
          ? Optional.empty()
          : Optional.of(finding(term, direction(change), quantity.unit()));
    } else if (metric == Metric.SPARSITY) {
      boolean rate = around.prose.lower(term.start()).startsWith("spars");
      return rate
          ? Optional.of(finding(term, Direction.STATE, quantity.unit()))
          : part(term, change);
    } else if (change == Change.NONE || change == Change.RETAIN || isKept(term)) {
      return quantity.isPercent() ? share(term) : Optional.empty();
    }
    return Optional.of(finding(term, turned(term, direction(change)), quantity.unit()));
  }

  private boolean isKept(Term term) {
    return around.prose.lower(term.start()).equals("retained");
  }

  private Optional<Figure> share(Term term) {
    boolean trained = term.metric() == Metric.TRAINABLE_PARAMETERS || isTrained();
    Metric metric = trained ? Metric.TRAINABLE_PARAMETERS : term.metric();
    boolean kept = around.prose.lower(term.start()).equals("retained");
    Direction direction = trained && !kept ? Direction.STATE : Direction.DECREASE;
    return Optional.of(
        new Figure(metric, direction, Unit.PERCENT_OF_REFERENCE, term.start(), term.end()));
  }

  private boolean isTrained() {
    for (int word = quantity.start() - 1; word >= around.left; word--) {
      String lower = around.prose.lower(word);
      if (lower.startsWith("train")
          || lower.startsWith("tun")
          || lower.startsWith("updat")
          || lower.startsWith("finetun")
          || lower.startsWith("add")) {
        return true;
      }
    }
    return false;
  }

  /** "only 50% of the heads" tells how sparse a model is. */
  private Optional<Figure> part(Term term, Change change) {
    if (!quantity.isPercent() || change == Change.INCREASE) {
      return Optional.empty();
    }
    Unit unit = new Unit("% of " + around.prose.lower(term.end() - 1));
    Direction direction = change == Change.DECREASE ? Direction.DECREASE : Direction.STATE;
    return Optional.of(new Figure(Metric.SPARSITY, direction, unit, term.start(), term.end()));
  }

  /**
   * "parameters and MACs by 28x", "a reduction of parameters by over 100x", "outperforms X by 2%".
   */
  private List<Figure> joinedBefore() {
    int link = linkStart();
    int changed = around.changeBefore();
    if (link < 0 || changed < 0) {
      return List.of();
    }
    String word = around.prose.lower(changed);
    Direction direction = direction(Measures.change(word));
    List<Term> terms = around.terms(Math.max(changed + 1, around.leftTerms), link);
    if (terms.isEmpty() && isImpliedScore(word)) {
      @Nullable Term adjacent = around.lastTerm(Math.max(around.leftTerms, changed - 2), changed);
      if (adjacent != null) {
        terms = List.of(adjacent);
      } else if (!isNamed(Math.max(changed + 1, around.leftTerms), link)) {
        return List.of();
      }
    } else if (terms.isEmpty() && Measures.implied(word).isEmpty()) {
      @Nullable Term before =
          around.lastTerm(around.leftTerms, Math.max(around.leftTerms, changed));
      terms = before == null ? List.of() : List.of(before);
    }
    if (terms.isEmpty()) {
      return Measures.implied(word)
          .map(m -> List.of(new Figure(m, direction, quantity.unit(), changed, quantity.end())))
          .orElse(List.of());
    }
    return findings(terms, direction, quantity.end());
  }

  private static boolean isImpliedScore(String word) {
    return Measures.implied(word).filter(m -> m == Metric.ACCURACY).isPresent();
  }

  /** Returns whether what stands between is nothing, or a name, or a baseline. */
  private boolean isNamed(int from, int to) {
    boolean empty = true;
    for (int word = from; word < to; word++) {
      String lower = around.prose.lower(word);
      if (around.prose.isMarked(word)
          || lower.startsWith("baseline")
          || lower.endsWith("art")
          || lower.startsWith("method")
          || lower.startsWith("model")
          || lower.equals("over")) {
        return true;
      }
      empty &= lower.length() < 3;
    }
    return empty;
  }

  /** Returns where the words begin that join a number to what is before it, or -1. */
  private int linkStart() {
    int word = quantity.start();
    boolean joined = false;
    while (word > around.left && quantity.start() - word < LINK_REACH) {
      String lower = around.prose.lower(word - 1);
      if (!LINKS.contains(lower)) {
        break;
      }
      joined |=
          lower.equals("by") || lower.equals("of") || lower.equals("to") || lower.equals("factor");
      word--;
    }
    return joined || (word == quantity.start() && opensBracket()) || word < quantity.start()
        ? word
        : -1;
  }

  private boolean opensBracket() {
    return around.prose.gapBefore(quantity.start()).contains("(");
  }

  private static Figure finding(Term term, Direction direction, Unit unit) {
    return new Figure(term.metric(), direction, unit, term.start(), term.end());
  }

  private static Direction direction(Change change) {
    return switch (change) {
      case DECREASE -> Direction.DECREASE;
      case INCREASE -> Direction.INCREASE;
      case RETAIN -> Direction.RETAIN;
      case NONE -> Direction.STATE;
    };
  }
}
