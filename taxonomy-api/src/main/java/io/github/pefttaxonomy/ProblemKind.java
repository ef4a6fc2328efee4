package io.github.pefttaxonomy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be wrong with the files that the library reads, each with its cause and its remedy. The
 * {@link #id} of a kind is stable: it is never renamed and never means anything else. All kinds are
 * listed in docs/errors.md.
 *
 * <p>A kind is told by the words of its messages, where an ellipsis stands for anything; see
 * docs/adr/0015.
 */
public enum ProblemKind {
  /** Objects, lists, elements or braces within each other, too many levels. */
  NESTING_LIMIT(
      "The text nests deeper than ReadLimits allow; readers call themselves once a level.",
      "Write it flatter, or raise the nesting, up to ReadLimits.MOST_NESTING.",
      "nests deeper than … levels"),
  /** One text that is too long. */
  STRING_LIMIT(
      "A text is longer than ReadLimits allow.",
      "Look whether a quote is missing; if it is right, raise the string length.",
      "has a text of more than … chars"),
  /** One record or line that is too long. */
  RECORD_LIMIT(
      "A record or line, which is held in memory as a whole, is longer than ReadLimits allow.",
      "Look whether a line end is missing; if it is right, raise the string length.",
      "has a record of more than … chars"),
  /** One number that is too long. */
  NUMBER_LIMIT(
      "A number has more digits than ReadLimits allow.",
      "Write it as a text, or raise the number length.",
      "has a number of more than … chars"),
  /** Too many records. */
  COUNT_LIMIT(
      "There are more papers, concepts, rules, labels or statements than ReadLimits allow.",
      "Split the file, or raise the document count.",
      "has more than … records"),
  /** A file that is too large, perhaps only when unpacked. */
  SIZE_LIMIT(
      "The file is larger than ReadLimits allow, after it is unpacked and with what it lists.",
      "Do not trust it if it is small when packed; if it is right, raise the total size.",
      "is larger than … bytes",
      "is larger than … chars"),
  /** Another encoding. */
  NOT_UTF8(
      "The file holds bytes that are not UTF-8; most likely it is Latin-1 or Windows-1252.",
      "Save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8.",
      "is not UTF-8"),
  /** UTF-16. */
  UTF_16("The file begins with the byte order mark of UTF-16.", "Save it as UTF-8.", "is UTF-16"),
  /** Compression that cannot be undone. */
  BROKEN_GZIP(
      "The file begins like gzip, but cannot be unpacked; most likely it was cut off.",
      "Get it again; gzip -t tells whether it is whole.",
      "is no sound gzip"),
  /** Not JSON. */
  NOT_JSON(
      "The text breaks the grammar of JSON (RFC 8259) at this place: a comma, quote or bracket is"
          + " missing or too many, there is a comment, or the file was cut off.",
      "Mend it where the place says, or just before.",
      "is not JSON"),
  /** Not XML. */
  NOT_XML(
      "The text is not well-formed XML, or uses an entity of its own, which is never read.",
      "Mend it where the place says; xmllint --noout tells the same.",
      "is not well-formed XML"),
  /** Not Turtle. */
  NOT_TURTLE(
      "The text breaks the grammar of Turtle (W3C 2014), or is no SKOS file at all.",
      "Mend it where the place says.",
      "is not Turtle"),
  /** More than one object. */
  GOES_ON(
      "Something stands behind the end of the one object or array of the file or line.",
      "Delete it, or give it a line of its own.",
      "goes on after",
      "is followed by something else"),
  /** A file that is not there. */
  MISSING_FILE(
      "A vocabulary lists a file that is not beside it.",
      "Correct the name, which is relative to the listing file, or add the file.",
      "is listed but not there"),
  /** A value of the wrong type. */
  WRONG_TYPE(
      "A value is of another type than its key takes, such as a number in place of a text.",
      "Write what the message names; the schemas are shipped as taxonomy/schema/*.schema.json.",
      "needs an object",
      "needs an array",
      "needs a text",
      "needs a whole number",
      "needs a number",
      "needs true or false",
      "needs objects",
      "is … not an object"),
  /** An unknown key. */
  UNKNOWN_KEY(
      "An object has a key that nothing reads; most likely it is misspelt.",
      "Take one of the keys that the message lists, or leave it out.",
      "has an unknown key '…'"),
  /** A key twice. */
  REPEATED_KEY(
      "An object has a key twice, of which one would be lost in silence.",
      "Delete one of the two.",
      "has the key '…' twice"),
  /** An empty key. */
  EMPTY_KEY("A name is empty.", "Give it a name.", "has an empty key"),
  /** A missing key. */
  MISSING_KEY(
      "An object lacks a key that it must have.",
      "Add the key that the message names.",
      "has no '…'"),
  /** An empty value. */
  EMPTY_VALUE(
      "A text is blank, or a list has nothing in it.",
      "Write something, or leave out the key if it may be left out.",
      "has an empty text",
      "has an empty array"),
  /** The same thing twice in a list. */
  REPEATED_VALUE(
      "A list holds the same thing twice.",
      "Delete one of the two.",
      "lists '…' twice",
      "lists the condition … twice",
      "says a thing twice in"),
  /** A number out of range. */
  NUMBER_OUT_OF_RANGE(
      "A number lies outside the range that makes sense here.",
      "Write a number within the range.",
      "has a number out of range",
      "has a confidence outside [0, 1]",
      "has the count … which cannot be negative"),
  /** An id of the wrong shape. */
  BAD_ID(
      "The id of a concept is lower-case words and digits joined by single hyphens.",
      "Write it so, such as low-rank-adaptation.",
      "has a bad id"),
  /** A concept that is not there. */
  UNKNOWN_CONCEPT(
      "The id of a concept names none; it is misspelt, or the concept is not in any listed file.",
      "Correct it, perhaps as the message proposes, or add the concept.",
      "names an unknown concept '…'",
      "has an unknown broader concept '…'",
      "has an unknown related concept '…'",
      "has an unknown replacedBy concept '…'",
      "labels an unknown concept '…'",
      "maps '…' to an unknown concept"),
  /** A word that is none of the few known ones. */
  UNKNOWN_WORD(
      "A value is none of the few words that are known here.",
      "Take one of the words that the message lists.",
      "has an unknown … '…'; there are",
      "is of an unknown registry"),
  /** A named method that is not there. */
  UNKNOWN_METHOD(
      "The name of a method is that of none in the vocabulary; case matters.",
      "Correct it, or add the method.",
      "gives an unknown method '…'",
      "maps '…' to an unknown method"),
  /** A rule or cue that is not there. */
  UNKNOWN_RULE(
      "An extension disables a rule or cue that its base does not have.",
      "Correct the id; taxonomy lint lists the ids.",
      "disables an unknown rule or cue '…'"),
  /** A group of words that is not there. */
  UNKNOWN_WORD_GROUP(
      "A phrase uses <a-group> that no file of words defines.",
      "Correct the name, or define the group.",
      "uses an unknown word group '…'"),
  /** Two things with one name. */
  THERE_TWICE(
      "Two things have one name; the message tells where the other is.",
      "Rename or delete one of them.",
      "is there twice",
      "has the concept '…' twice",
      "has the member '…' twice",
      "has the alternative label '…' twice"),
  /** Concepts above each other. */
  CIRCLE(
      "The broader concepts of a concept lead back to itself.",
      "Take one broader out of the circle.",
      "lies above itself"),
  /** A hierarchy that is too deep. */
  TOO_DEEP(
      "A concept has more than a thousand concepts above it.",
      "Make the hierarchy flatter.",
      "has more than … concepts above it"),
  /** In two facets. */
  SEVERAL_FACETS(
      "A concept lies below two roots, but belongs to one facet.",
      "Keep the broader concepts of one facet, and make a concept of the other's.",
      "lies in several facets"),
  /** A facet where a concept is needed. */
  FACET_USED(
      "A rule or method names a root, which only holds others together.",
      "Name a concept below it.",
      "names the facet '…'"),
  /** A retired concept. */
  RETIRED_USED(
      "A rule or method names a concept that is retired.",
      "Name its successor.",
      "names the retired concept '…'"),
  /** Retirement that is not complete. */
  BAD_RETIREMENT(
      "A retired concept has no active successor, or a successor is named without retirement.",
      "Set status to retired and replacedBy to a concept that is not retired, or neither.",
      "is retired without a successor",
      "is replaced by '…', itself retired",
      "has a successor but is not retired"),
  /** A label of another concept. */
  LABEL_TAKEN(
      "Two concepts have one label, so that readers cannot tell them apart.",
      "Give one of them another label, or make them one concept.",
      "has the label '…' that '…' has already",
      "has the alternative label '…', which is the label of '…'"),
  /** No root. */
  NO_FACET(
      "What is listed under describes is not the root of a facet.",
      "List the id of a concept without broader concepts.",
      "is not the root of a facet"),
  /** A method of no concept. */
  NO_CONCEPT(
      "A named method belongs to no concept, so that finding it would say nothing.",
      "Give it at least one concept.",
      "belongs to no concept"),
  /** A strength of the wrong size. */
  BAD_STRENGTH(
      "The strength of a rule lies outside (0, 1], or a veto has one.",
      "Write a strength above 0 and up to 1; for a veto, \"veto\": true and no strength.",
      "has strength",
      "is a veto and has a strength"),
  /** A rule that shows nothing. */
  NO_EVIDENCE(
      "A condition can hold without any words to point at, such as not('x') alone.",
      "Add a part that must be found: and('y', not('x')).",
      "has a condition that matches without evidence"),
  /** A condition in a file that cannot be read. */
  BAD_CONDITION(
      "A condition is not written in the notation of conditions, or uses an unknown let.",
      "Mend it at the column; the notation is told at Condition.",
      "has a bad condition"),
  /** A shorthand that cannot be used. */
  BAD_LET(
      "A let has a bad name, uses one that does not come before it, or becomes too long.",
      "Put the lets in order; names are lower-case words joined by hyphens.",
      "uses an unknown let",
      "has a bad name",
      "becomes longer than"),
  /** A cue that cannot be used. */
  BAD_CUE(
      "A cue has a negative reach, or a condition without a place in one sentence.",
      "Use phrases, then, near or except; the reach is a number of words from 0.",
      "has negative reach",
      "has no place in a sentence"),
  /** A group of words that cannot be used. */
  BAD_WORD_GROUP(
      "A group of words is empty, badly named, or holds something other than words.",
      "List words of the phrase notation; groups do not hold groups.",
      "has a name that is not lower-case",
      "is empty",
      "holds another group",
      "holds a bad word"),
  /** A phrase that stands for too many. */
  PHRASE_READINGS(
      "The optional words and open spellings of a phrase multiply to more than 4,096 phrases.",
      "Split it into several phrases, or join them by then.",
      "has more than … readings"),
  /** A weight that nothing uses. */
  UNKNOWN_WEIGHT(
      "A weight has a name that no feature of the confidence has.",
      "Take one of the names that the message lists.",
      "has a name that no feature has"),
  /** A member mapped in two ways, or in none. */
  BAD_MAPPING(
      "A member of a crosswalk is mapped to both or neither of a method and a concept, or exactly to"
          + " what another is.",
      "Write one of method and concept; only one member is exact.",
      "needs a method or a concept for '…'",
      "maps '…' exactly to"),
  /** A scope that its labels deny. */
  BAD_SCOPE(
      "A reviewed paper says that it is in scope, or not, but its concepts say otherwise.",
      "Correct one of them.",
      "has in_scope"),
  /** A record that is no paper. */
  NO_TEXT(
      "A record has neither a title nor an abstract, so that there is nothing to read.",
      "Look whether the form was recognized; PaperReader.as names it.",
      "has neither a title nor an abstract"),
  /** A row that does not fit its header. */
  BAD_ROW(
      "A row of a table has more or fewer cells than the header.",
      "Quote cells that hold separators or line breaks, and double the quotes in them.",
      "has … cells, the header has"),
  /** A record without its end. */
  NOT_CLOSED(
      "A quote, entry or record is not closed before the file ends.",
      "Close it; what follows the place may have been taken for a part of it.",
      "has a quote that is not closed",
      "is not closed before the end",
      "has no end"),
  /** A BibTeX entry that cannot be read. */
  BAD_ENTRY(
      "A BibTeX entry lacks a comma, an equals sign or a value.",
      "Mend it where the message says.",
      "needs ','",
      "needs a field and '='",
      "needs a value"),
  /** Something between records. */
  OUTSIDE(
      "A line stands between the records of a RIS file.",
      "Delete it, or begin the record with TY.",
      "stands outside of a record"),
  /** An inverted abstract that cannot be put in order. */
  BAD_INVERSION(
      "Two words of an inverted abstract have one place, or a place is no number.",
      "Get the record again.",
      "has a bad place"),
  /** A record that its publisher has deleted. */
  DELETED("The publisher has deleted the record.", "Nothing needs to be done.", "is deleted"),
  /** Something on a page that may be no paper. */
  PAGE_FURNITURE(
      "A line of a plain page was taken for, or left out as, something else than a paper.",
      "Look at the lines; put each title and abstract on a line of their own.",
      "is left out before the first paper",
      "is taken for",
      "is a text without a title before it",
      "holds no paper"),
  /** A condition of SKOS that does not hold. */
  SKOS_INTEGRITY(
      "An integrity condition of the SKOS Reference does not hold; its number is in the message.",
      "Take back one of the statements.",
      "… (SKOS S"),
  /** Something of a SKOS file that a vocabulary cannot hold. */
  SKOS_LOST(
      "A statement of a SKOS file has no place in a vocabulary; a strict reader refuses it.",
      "Read with SkosReader.reporting, which tells it and goes on.",
      "says <…> … not kept",
      "has several successors",
      "has the address",
      "has … of which only the text is kept",
      "has no definition"),
  /** A concept that cannot be named. */
  SKOS_NAME(
      "A SKOS concept has no label in the language, or no id of its own.",
      "Add a skos:prefLabel in that language or choose another one; add a skos:notation.",
      "has no label in '…'",
      "has nothing that an id could be made from",
      "has the id '…' of"),
  /** Schemes that are several, or not there. */
  SKOS_SCHEME(
      "A SKOS file has several concept schemes, or not the one that is asked for.",
      "Choose one with SkosReader.scheme.",
      "has several schemes",
      "is not in the file; there are"),
  /** JSON-LD beyond what is read. */
  JSON_LD_PART(
      "JSON-LD uses a part of the language that the reader does not know; it fetches nothing.",
      "Expand the file with a JSON-LD tool, or put the context into it.",
      "has the context",
      "has the key '…', which no context explains",
      "has '…', which is not supported",
      "has '…' in a",
      "has '…' (…) in an object",
      "has '…' at the term",
      "'…' is relative",
      "has an array within an array",
      "has a null at '@value'",
      "has no plain text at '@value'"),
  /** Something of a vocabulary that SKOS cannot carry. */
  SKOS_EXPORT(
      "A vocabulary holds a match or a text that cannot be written as SKOS.",
      "Correct it as the message says.",
      "has the match '…', which SKOS cannot carry",
      "has half of a surrogate pair"),
  /** A vocabulary that files cannot carry. */
  NOT_WRITABLE(
      "A vocabulary made by a program holds something that no file can say.",
      "Leave out at signs in conditions and other signs of the notation.",
      "would not come back as it is"),
  /** A line of stored labels that is none. */
  BAD_CLASSIFICATION(
      "A line is not what ClassificationJson writes, or names what the vocabulary does not have.",
      "Classify again, or migrate the labels to the vocabulary.",
      "is no classification"),
  /** A spec line that is none. */
  BAD_SPEC_LINE(
      "A line of a spec file is not written in the notation of specs, which SpecRunner tells.",
      "Write sign, target, perhaps role, bar, and the text with the evidence in brackets.",
      "is no spec line",
      "no concept and no rule is '…'"),
  /** A rule without a test. */
  UNTESTED_RULE(
      "No spec line that passes shows a rule at work, or none shows it absent.",
      "Add a line with + and one with -.",
      "has no spec line that passes"),
  /** A query that cannot be read. */
  BAD_QUERY(
      "A query is not written in the notation of queries, or names what the vocabulary lacks.",
      "Mend it at the mark; the notation is told at Query.",
      "…, at column …"),
  /** A condition that cannot be read. */
  CONDITION_SYNTAX(
      "A condition is not written in the notation of conditions.",
      "Mend it at the column; the notation is told at Condition.",
      "… at column … of:");

  private final String cause;
  private final String remedy;
  private final ImmutableList<String> messages;

  ProblemKind(String cause, String remedy, String... messages) {
    this.cause = cause;
    this.remedy = remedy;
    this.messages = ImmutableList.copyOf(messages);
  }

  /** Returns the stable name, such as {@code unknown-concept}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns why it comes about, in a sentence or two. */
  public String cause() {
    return cause;
  }

  /** Returns what to do, in a sentence or two. */
  public String remedy() {
    return remedy;
  }

  /** Returns how its messages begin; an ellipsis stands for anything. */
  public ImmutableList<String> messages() {
    return messages;
  }

  /** Returns the kind of a message without its place and subject; nothing for one of others. */
  public static Optional<ProblemKind> of(String message) {
    return Arrays.stream(values())
        .filter(kind -> kind.messages.stream().anyMatch(shape -> fits(shape, message)))
        .findFirst();
  }

  /** The parts of the shape come in order, the first at the beginning. */
  private static boolean fits(String shape, String message) {
    int at = 0;
    boolean isFirst = true;
    for (String part : Splitter.on('…').split(shape)) {
      int found = message.indexOf(part, at);
      if (found < 0 || (isFirst && found > 0)) {
        return false;
      }
      at = found + part.length();
      isFirst = false;
    }
    return true;
  }
}
