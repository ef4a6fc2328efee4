package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Claim.Direction;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The figures that a paper gives for its own results. Each number with a unit is attached to the
 * metrics in its clause; a number that no metric and no word of change claims is left alone.
 */
final class ClaimReader {
  private static final int ACCURACY_CLAIMS = 2;
  private static final int QUOTE_WORDS = 12;

  /**
   * What the labels of a paper tell about its figures.
   *
   * @param isEfficient whether it is about a technique at all; if not, scores are no claims
   * @param isTuning whether it is about tuning few parameters, so that bare parameters are those
   * @param isQuantizing whether it is about quantization, so that bits are results
   */
  record Subject(boolean isEfficient, boolean isTuning, boolean isQuantizing) {}

  private final Prose prose;
  private final Subject subject;
  private final OwnWork own;
  private final List<Quantity> quantities;
  private final ImmutableList.Builder<Claim> claims = ImmutableList.builder();
  private final Set<String> said = new HashSet<>();
  private int scores;
  private Optional<String> lastReference = Optional.empty();
  private int lastSentence = -1;

  private ClaimReader(Prose prose, Subject subject, OwnWork own, List<Quantity> quantities) {
    this.prose = prose;
    this.subject = subject;
    this.own = own;
    this.quantities = quantities;
  }

  /** Returns the claims of a paper, in text order. */
  static ImmutableList<Claim> read(Prose prose, Subject subject, OwnWork own) {
    List<Quantity> quantities = QuantityReader.read(prose);
    if (quantities.isEmpty()) {
      return ImmutableList.of();
    }
    ClaimReader reader = new ClaimReader(prose, subject, own, quantities);
    for (int i = 0; i < reader.quantities.size(); i++) {
      reader.read(i);
    }
    return reader.claims.build();
  }

  private void read(int index) {
    Quantity quantity = quantities.get(index);
    if (!own.mayBeOwn(prose.sentence(quantity.start()))) {
      return;
    }
    Surroundings around = surroundings(index);
    Optional<OldValue> old = OldValue.before(prose, quantities, index);
    List<Figure> findings = findings(index, around, old);
    findings.forEach(finding -> add(around, finding, old));
  }

  private List<Figure> findings(int index, Surroundings around, Optional<OldValue> old) {
    Optional<Versus> versus = Versus.at(prose, quantities, index);
    if (isOldValue(index)
        || isSaidAgain(index, old)
        || Versus.isReference(prose, quantities, index)) {
      return List.of();
    } else if (old.isPresent()) {
      return Attachment.ofNewValue(around, old.get());
    } else if (versus.isPresent()) {
      return versus.get().findings(around);
    }
    List<Figure> own = Attachment.of(around, subject);
    return own.isEmpty() && sharesHead(index) ? borrowed(index) : own;
  }

  /** A change of two values that is given as a percentage right behind them. */
  private boolean isSaidAgain(int index, Optional<OldValue> old) {
    return old.isPresent()
        && index + 1 < quantities.size()
        && quantities.get(index + 1).isPercent()
        && quantities.get(index + 1).start() - quantities.get(index).end() <= 3;
  }

  /** "1/9 and 1/2000 parameters", "9.6% and 9.5% improvement", "50% the training and 25% …". */
  private boolean sharesHead(int index) {
    Quantity quantity = quantities.get(index);
    if (index + 1 == quantities.size()) {
      return false;
    }
    int next = quantities.get(index + 1).start();
    boolean near =
        next - quantity.end() <= 4 && prose.sentence(next) == prose.sentence(quantity.start());
    return near
        && prose.lower(next - 1).equals("and")
        && quantities.get(index + 1).unit().equals(quantity.unit());
  }

  private List<Figure> borrowed(int index) {
    Surroundings next = surroundings(index + 1);
    Surroundings joined = next.from(quantities.get(index), prose);
    List<Figure> findings = new ArrayList<>();
    for (Figure finding : Attachment.of(joined, subject)) {
      int start = quantities.get(index).start();
      findings.add(
          new Figure(finding.metric(), finding.direction(), finding.unit(), start, finding.end()));
    }
    return findings;
  }

  private boolean isOldValue(int index) {
    return index + 1 < quantities.size()
        && OldValue.before(prose, quantities, index + 1).isPresent();
  }

  private Surroundings surroundings(int index) {
    int previousEnd = index > 0 ? quantities.get(index - 1).end() : 0;
    int nextStart =
        index + 1 < quantities.size() ? quantities.get(index + 1).start() : prose.size();
    return new Surroundings(prose, quantities.get(index), previousEnd, nextStart);
  }

  private void add(Surroundings around, Figure finding, Optional<OldValue> old) {
    Metric metric = refine(finding);
    if (metric == Metric.ACCURACY && (!subject.isEfficient() || ++scores > ACCURACY_CLAIMS)) {
      return;
    }
    Amount amount =
        new Amount(
            around.quantity.amount().low(),
            around.quantity.amount().high(),
            around.quantity.amount().bound(),
            finding.unit());
    Optional<String> reference = reference(around, finding, old);
    String key = metric + " " + finding.direction() + " " + amount.low() + amount.unit();
    if (said.add(key)) {
      claims.add(new Claim(metric, finding.direction(), amount, reference, quote(around, finding)));
    }
  }

  /** Returns what a change is against; the last one of the sentence where it names no other. */
  private Optional<String> reference(Surroundings around, Figure finding, Optional<OldValue> old) {
    boolean part = finding.unit().symbol().startsWith("%");
    if (finding.direction() == Direction.STATE && !part && !finding.unit().isRelative()) {
      return Optional.empty();
    }
    int sentence = prose.sentence(around.quantity.start());
    boolean share = finding.unit().equals(Unit.PERCENT_OF_REFERENCE);
    Optional<String> own = Reference.of(around, old.map(OldValue::text), share);
    if (own.isPresent() && old.isEmpty()) {
      lastReference = own;
      lastSentence = sentence;
    }
    return own.isPresent() || sentence != lastSentence ? own : lastReference;
  }

  /** Bare parameters are those that are trained where tuning few of them is the subject. */
  private Metric refine(Figure finding) {
    boolean bare =
        finding.metric() == Metric.TOTAL_PARAMETERS && finding.direction() != Direction.STATE;
    boolean relative = finding.unit().isRelative();
    return bare && relative && subject.isTuning() && !isTotal(finding)
        ? Metric.TRAINABLE_PARAMETERS
        : finding.metric();
  }

  private boolean isTotal(Figure finding) {
    return finding.start() > 0 && prose.lower(finding.start() - 1).equals("model");
  }

  /** Returns the words from metric to number, cut where that would be too long to quote. */
  private io.github.pefttaxonomy.Quote quote(Surroundings around, Figure finding) {
    int start = Math.max(finding.start(), around.quantity.end() - QUOTE_WORDS);
    int from = Math.min(start, around.quantity.start());
    int to = Math.min(Math.max(finding.end(), around.quantity.end()), from + QUOTE_WORDS);
    io.github.pefttaxonomy.Quote words = prose.quote(from, Math.max(to, around.quantity.end()));
    int end = Math.max(words.span().end(), around.quantity.charEnd());
    return prose.quote(words.field(), new io.github.pefttaxonomy.Span(words.span().start(), end));
  }
}
