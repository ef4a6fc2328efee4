package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Quote;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Span;
import io.github.pefttaxonomy.Unit;
import java.util.Optional;
import java.util.OptionalInt;

/** A classification as bytes; the id and the title come first, to be read alone. */
final class PaperCodec {
  private static final int ABSENT = 0;
  private static final int PRESENT = 1;
  private static final ImmutableList<Role> ROLES = ImmutableList.copyOf(Role.values());
  private static final ImmutableList<Field> FIELDS = ImmutableList.copyOf(Field.values());

  private static final ImmutableList<Metric> METRICS = ImmutableList.copyOf(Metric.values());
  private static final ImmutableList<Claim.Direction> DIRECTIONS =
      ImmutableList.copyOf(Claim.Direction.values());
  private static final ImmutableList<Amount.Bound> BOUNDS =
      ImmutableList.copyOf(Amount.Bound.values());

  private final ConceptTable table;

  PaperCodec(ConceptTable table) {
    this.table = table;
  }

  void write(Classification classification, Sink sink) {
    Paper paper = classification.paper();
    sink.text(paper.id());
    sink.text(paper.title());
    sink.text(paper.abstractText());
    sink.small(paper.year().isPresent() ? PRESENT : ABSENT);
    sink.number(paper.year().orElse(0));
    sink.list(paper.authors(), sink::text);
    sink.list(paper.links(), sink::text);
    sink.list(paper.attributes().keySet().asList(), sink::text);
    sink.list(paper.attributes().values().asList(), sink::text);
    sink.list(classification.techniques(), label -> write(label, paper, sink));
    sink.list(classification.descriptors(), label -> write(label, paper, sink));
    sink.list(classification.introduces(), method -> write(method, paper, sink));
    sink.list(classification.buildsOn(), method -> write(method, paper, sink));
    sink.list(classification.comparesWith(), method -> write(method, paper, sink));
    sink.list(classification.claims(), claim -> write(claim, paper, sink));
    writeUnless(table.taxonomy().version(), classification.taxonomyVersion(), sink);
    writeUnless(table.taxonomy().hash(), classification.taxonomyHash(), sink);
  }

  Classification read(Source source) {
    Paper paper = readPaper(source);
    return Classification.builder()
        .paper(paper)
        .addAllTechniques(source.list(() -> readLabel(source, paper)))
        .addAllDescriptors(source.list(() -> readLabel(source, paper)))
        .addAllIntroduces(source.list(() -> readMethod(source, paper)))
        .addAllBuildsOn(source.list(() -> readMethod(source, paper)))
        .addAllComparesWith(source.list(() -> readMethod(source, paper)))
        .addAllClaims(source.list(() -> readClaim(source, paper)))
        .taxonomyVersion(readUnless(table.taxonomy().version(), source))
        .taxonomyHash(readUnless(table.taxonomy().hash(), source))
        .build();
  }

  static Documents.Name readName(Source source) {
    return new Documents.Name(source.text(), source.text());
  }

  private static Paper readPaper(Source source) {
    Paper.Builder paper = Paper.builder();
    paper.id(source.text()).title(source.text()).abstractText(source.text());
    boolean isDated = source.small() == PRESENT;
    int year = source.number();
    if (isDated) {
      paper.year(year);
    }
    paper.addAllAuthors(source.list(source::text)).addAllLinks(source.list(source::text));
    var names = source.list(source::text);
    var values = source.list(source::text);
    for (int i = 0; i < names.size(); i++) {
      paper.putAttributes(names.get(i), values.get(i));
    }
    return paper.build();
  }

  private void write(Assignment label, Paper paper, Sink sink) {
    writeConcept(label.facet(), sink);
    writeConcept(label.concept(), sink);
    sink.small(ROLES.indexOf(label.role()));
    sink.number(label.confidence());
    sink.list(label.evidence(), evidence -> write(evidence, paper, sink));
  }

  private Assignment readLabel(Source source, Paper paper) {
    return new Assignment(
        readConcept(source),
        readConcept(source),
        ROLES.get(source.small()),
        source.decimal(),
        source.list(() -> readEvidence(source, paper)));
  }

  /** Concepts of the vocabulary as their numbers, from 1; the facet of a label may be any text. */
  private void writeConcept(ConceptId id, Sink sink) {
    if (table.taxonomy().find(id).isPresent()) {
      sink.small(table.number(id) + 1);
    } else {
      sink.small(0);
      sink.text(id.value());
    }
  }

  private ConceptId readConcept(Source source) {
    int number = source.small();
    return number == 0 ? ConceptId.of(source.text()) : table.id(number - 1);
  }

  private static void write(Evidence evidence, Paper paper, Sink sink) {
    sink.text(evidence.rule());
    sink.small(FIELDS.indexOf(evidence.field()));
    sink.small(evidence.span().start());
    sink.small(evidence.span().end());
    writeUnless(covered(paper, evidence.field(), evidence.span()), evidence.text(), sink);
    sink.small(ROLES.indexOf(evidence.role()));
    writeOptional(evidence.cue(), sink);
  }

  private static Evidence readEvidence(Source source, Paper paper) {
    String rule = source.text();
    Field field = FIELDS.get(source.small());
    Span span = new Span(source.small(), source.small());
    String text = readUnless(covered(paper, field, span), source);
    Role role = ROLES.get(source.small());
    return new Evidence(rule, field, span, text, role, readOptional(source));
  }

  private void write(MethodMention mention, Paper paper, Sink sink) {
    sink.text(mention.name());
    writeOptional(mention.expansion(), sink);
    sink.small(mention.method().isPresent() ? PRESENT : ABSENT);
    mention.method().ifPresent(method -> write(method, sink));
    write(mention.quote(), paper, sink);
  }

  private MethodMention readMethod(Source source, Paper paper) {
    return new MethodMention(
        source.text(),
        readOptional(source),
        source.small() == PRESENT ? Optional.of(readNamed(source)) : Optional.empty(),
        readQuote(source, paper));
  }

  /** Methods of the vocabulary as their numbers, from 1; any other one in full. */
  private void write(NamedMethod method, Sink sink) {
    int number = table.number(method);
    sink.small(number + 1);
    if (number < 0) {
      sink.text(method.name());
      sink.list(method.aliases(), sink::text);
      sink.list(method.concepts().asList(), id -> writeConcept(id, sink));
      writeOptional(method.arxivId(), sink);
      sink.small(method.year().isPresent() ? PRESENT : ABSENT);
      sink.number(method.year().orElse(0));
      writeOptional(method.ambiguity(), sink);
      sink.small(method.isModel() ? PRESENT : ABSENT);
    }
  }

  private NamedMethod readNamed(Source source) {
    int number = source.small();
    if (number > 0) {
      return table.taxonomy().methods().get(number - 1);
    }
    NamedMethod.Builder method = NamedMethod.builder();
    method.name(source.text()).addAllAliases(source.list(source::text));
    method.addAllConcepts(source.list(() -> readConcept(source))).arxivId(readOptional(source));
    boolean isDated = source.small() == PRESENT;
    int year = source.number();
    method.year(isDated ? OptionalInt.of(year) : OptionalInt.empty());
    return method.ambiguity(readOptional(source)).isModel(source.small() == PRESENT).build();
  }

  private static void write(Claim claim, Paper paper, Sink sink) {
    sink.small(METRICS.indexOf(claim.metric()));
    sink.small(DIRECTIONS.indexOf(claim.direction()));
    sink.number(claim.amount().low());
    sink.number(claim.amount().high());
    sink.small(BOUNDS.indexOf(claim.amount().bound()));
    sink.text(claim.amount().unit().symbol());
    writeOptional(claim.relativeTo(), sink);
    write(claim.quote(), paper, sink);
  }

  private static Claim readClaim(Source source, Paper paper) {
    return new Claim(
        METRICS.get(source.small()),
        DIRECTIONS.get(source.small()),
        new Amount(
            source.decimal(),
            source.decimal(),
            BOUNDS.get(source.small()),
            new Unit(source.text())),
        readOptional(source),
        readQuote(source, paper));
  }

  private static void write(Quote quote, Paper paper, Sink sink) {
    sink.small(FIELDS.indexOf(quote.field()));
    sink.small(quote.span().start());
    sink.small(quote.span().end());
    writeUnless(covered(paper, quote.field(), quote.span()), quote.text(), sink);
  }

  private static Quote readQuote(Source source, Paper paper) {
    Field field = FIELDS.get(source.small());
    Span span = new Span(source.small(), source.small());
    return new Quote(field, span, readUnless(covered(paper, field, span), source));
  }

  private static void writeOptional(Optional<String> text, Sink sink) {
    sink.small(text.isPresent() ? PRESENT : ABSENT);
    text.ifPresent(sink::text);
  }

  private static Optional<String> readOptional(Source source) {
    return source.small() == PRESENT ? Optional.of(source.text()) : Optional.empty();
  }

  private static String covered(Paper paper, Field field, Span span) {
    String text = paper.text(field);
    return span.end() <= text.length() ? span.of(text) : "";
  }

  /** Writes a text only where it is not the expected one. */
  private static void writeUnless(String expected, String text, Sink sink) {
    sink.small(text.equals(expected) ? ABSENT : PRESENT);
    if (!text.equals(expected)) {
      sink.text(text);
    }
  }

  private static String readUnless(String expected, Source source) {
    return source.small() == ABSENT ? expected : source.text();
  }
}
