package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Span;
import java.util.Optional;

/** A classification as bytes; the id and the title come first, to be read alone. */
final class PaperCodec {
  private static final int ABSENT = 0;
  private static final int PRESENT = 1;
  private static final ImmutableList<Role> ROLES = ImmutableList.copyOf(Role.values());
  private static final ImmutableList<Field> FIELDS = ImmutableList.copyOf(Field.values());

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
    writeUnless(table.taxonomy().version(), classification.taxonomyVersion(), sink);
    writeUnless(table.taxonomy().hash(), classification.taxonomyHash(), sink);
  }

  Classification read(Source source) {
    Paper paper = readPaper(source);
    return Classification.builder()
        .paper(paper)
        .addAllTechniques(source.list(() -> readLabel(source, paper)))
        .addAllDescriptors(source.list(() -> readLabel(source, paper)))
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
    sink.small(evidence.cue().isPresent() ? PRESENT : ABSENT);
    evidence.cue().ifPresent(sink::text);
  }

  private static Evidence readEvidence(Source source, Paper paper) {
    String rule = source.text();
    Field field = FIELDS.get(source.small());
    Span span = new Span(source.small(), source.small());
    String text = readUnless(covered(paper, field, span), source);
    Role role = ROLES.get(source.small());
    boolean hasCue = source.small() == PRESENT;
    return new Evidence(
        rule, field, span, text, role, hasCue ? Optional.of(source.text()) : Optional.empty());
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
