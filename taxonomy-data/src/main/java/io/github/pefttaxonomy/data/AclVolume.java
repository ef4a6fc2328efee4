package io.github.pefttaxonomy.data;

import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The volume of the ACL Anthology that is being read, and what its papers take from it. */
final class AclVolume {
  private String collection = "";
  private String volume = "";
  private Optional<String> year = Optional.empty();

  /** Takes note of an element that is no paper. */
  void enter(XMLStreamReader in, ReadLimits limits) throws XMLStreamException {
    switch (in.getLocalName()) {
      case "collection" -> collection = id(in);
      case "volume" -> {
        volume = id(in);
        year = Optional.empty();
      }
      case "meta" -> year = XmlNode.read(in, limits).text("year");
      default -> {}
    }
  }

  private static String id(XMLStreamReader in) {
    return XmlNode.attributes(in).getOrDefault("id", "");
  }

  void paper(XmlNode paper, FieldRecord record) {
    paper.attribute("id").map(this::id).ifPresent(record::id);
    year.ifPresent(record::year);
    for (XmlNode node : paper.children()) {
      String text = node.text().strip();
      switch (node.name()) {
        case "title" -> record.title(text);
        case "abstract" -> record.text(text);
        case "author" ->
            record.author((node.text("first").orElse("") + " " + node.text("last").orElse("")));
        case "url" -> record.link(text.contains("/") ? text : "https://aclanthology.org/" + text);
        default -> XmlFields.other(node.name(), node, record);
      }
    }
  }

  /** Since 2020 {@code 2020.acl-main.1}; before, {@code P19-1001}, workshops {@code W19-0101}. */
  private String id(String paper) {
    if (!collection.matches("[A-Z][0-9]{2}") || !isNumber(volume) || !isNumber(paper)) {
      return collection + "-" + volume + "." + paper;
    }
    int number = Integer.parseInt(paper);
    int of = Integer.parseInt(volume);
    return collection.startsWith("W")
        ? String.format(Locale.ROOT, "%s-%02d%02d", collection, of, number)
        : String.format(Locale.ROOT, "%s-%d%03d", collection, of, number);
  }

  /** Longer ones are no numbers of papers. */
  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,4}");
  }
}
