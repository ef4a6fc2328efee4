package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Papers in XML, record by record. Document types and entities of one's own are not read, let alone
 * fetched. What is not well-formed ends the reading.
 */
final class XmlRecords implements PaperSource {
  private static final ImmutableSet<String> RECORDS = ImmutableSet.of("entry", "record", "paper");

  private final PaperReader.Format format;
  private final LineSource lines;
  private final String name;
  private final PaperFaults faults;
  private Optional<XMLStreamReader> reader = Optional.empty();
  private final AclVolume volume = new AclVolume();
  private boolean isDone;

  XmlRecords(PaperReader.Format format, LineSource lines, String name, PaperFaults faults) {
    this.format = format;
    this.lines = lines;
    this.name = name;
    this.faults = faults;
  }

  private XMLStreamReader open() throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(lines.rest());
  }

  @Override
  public Optional<Paper> next() throws IOException {
    try {
      XMLStreamReader in = reader.isPresent() ? reader.get() : open();
      reader = Optional.of(in);
      while (!isDone && in.hasNext()) {
        lines.beginRecord();
        if (in.next() == XMLStreamConstants.START_ELEMENT) {
          Optional<Paper> paper = element(in);
          if (paper.isPresent()) {
            return paper;
          }
        }
      }
    } catch (XMLStreamException e) {
      isDone = true;
      if (e.getNestedException() instanceof BadInput bad) {
        reject("file", bad.fault() + "; not read further", place(e));
        return Optional.empty();
      } else if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      reject("file", "is not well-formed XML, and not read further: " + message(e), place(e));
    }
    isDone = true;
    return Optional.empty();
  }

  /** The parser puts the place before what it says. */
  private static String message(XMLStreamException e) {
    return String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", "").strip();
  }

  private String place(XMLStreamException e) {
    Location location = e.getLocation();
    return location == null
        ? name + ":1:1"
        : name + ":" + location.getLineNumber() + ":" + Math.max(location.getColumnNumber(), 1);
  }

  private Optional<Paper> element(XMLStreamReader in) throws XMLStreamException {
    String element = in.getLocalName();
    int line = in.getLocation().getLineNumber();
    if (!RECORDS.contains(element)) {
      if (format == PaperReader.Format.ACL_ANTHOLOGY) {
        volume.enter(in, lines.limits());
      }
      return Optional.empty();
    }
    XmlNode node = XmlNode.read(in, lines.limits());
    FieldRecord record = new FieldRecord();
    switch (format) {
      case ATOM -> XmlFields.atom(node, record);
      case OAI_PMH -> XmlFields.oai(node, record);
      case ACL_ANTHOLOGY -> volume.paper(node, record);
      default -> throw new AssertionError(format);
    }
    String subject = record.id().map(id -> "paper '" + id + "'").orElse("record");
    if (XmlFields.isDeleted(node)) {
      faults.remark(Problem.of(subject, "is deleted").at(name + ":" + line));
      return Optional.empty();
    }
    Optional<Paper> paper = record.paper("line-" + line);
    if (paper.isEmpty()) {
      reject(subject, "has neither a title nor an abstract", name + ":" + line);
    }
    return paper;
  }

  private void reject(String subject, String message, String place) {
    faults.reject(Problem.of(subject, message).at(place));
  }
}
