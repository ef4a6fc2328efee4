package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableSet;

/** What the elements of Atom and OAI-PMH records mean. */
final class XmlFields {
  private static final ImmutableSet<String> WRAPPERS =
      ImmutableSet.of("metadata", "arXiv", "arXivRaw", "dc", "header", "about");

  private XmlFields() {}

  static boolean isDeleted(XmlNode record) {
    return record
        .first("header")
        .flatMap(header -> header.attribute("status"))
        .filter("deleted"::equals)
        .isPresent();
  }

  /** RFC 4287, with the elements that arXiv adds. */
  static void atom(XmlNode entry, FieldRecord record) {
    for (XmlNode node : entry.children()) {
      String text = node.text().strip();
      switch (node.name()) {
        case "id" -> record.id(text.replaceFirst("^https?://arxiv\\.org/abs/", ""));
        case "title" -> record.title(text);
        case "summary", "content" -> record.text(text);
        case "published" -> record.year(text);
        case "author" -> {
          record.author(node.text("name").orElse(text));
          node.children().stream()
              .filter(child -> !child.name().equals("name"))
              .forEach(child -> other("author-" + child.name(), child, record));
        }
        case "link" -> node.attribute("href").ifPresent(record::link);
        default -> other(node.name(), node, record);
      }
    }
  }

  /** The forms arXiv, arXivRaw and oai_dc; the header gives what the metadata do not. */
  static void oai(XmlNode node, FieldRecord record) {
    for (XmlNode child : node.children()) {
      if (WRAPPERS.contains(child.name())) {
        if (!child.name().equals("header")) {
          oai(child, record);
        }
      } else {
        oaiField(child, record);
      }
    }
    node.first("header").ifPresent(header -> oaiHeader(header, record));
  }

  private static void oaiHeader(XmlNode header, FieldRecord record) {
    for (XmlNode child : header.children()) {
      String text = child.text().strip();
      if (child.name().equals("identifier") && record.id().isEmpty()) {
        record.id(text.replaceFirst("^oai:arXiv\\.org:", ""));
      } else {
        record.attribute("header-" + child.name(), text);
      }
    }
  }

  private static void oaiField(XmlNode node, FieldRecord record) {
    String text = node.text().strip();
    switch (node.name()) {
      case "id" -> record.id(text);
      case "title" -> record.title(text);
      case "abstract", "description" -> record.text(text);
      case "created", "date" -> record.year(text);
      case "version" -> {
        node.text("date").ifPresent(record::year);
        other("version-" + node.attribute("version").orElse(""), node, record);
      }
      case "creator" -> record.author(text);
      case "authors" -> authors(node, record);
      case "identifier" -> {
        if (text.startsWith("http")) {
          record.link(text);
        } else {
          record.attribute("identifier", text);
        }
      }
      default -> other(node.name(), node, record);
    }
  }

  /** A list of elements in arXiv, a text in arXivRaw. */
  private static void authors(XmlNode node, FieldRecord record) {
    if (node.children().isEmpty()) {
      FieldRecord.names(node.text(), true).forEach(record::author);
    }
    for (XmlNode author : node.children()) {
      String suffix = author.text("suffix").map(text -> " " + text).orElse("");
      record.author(
          author.text("forenames").orElse("") + " " + author.text("keyname").orElse("") + suffix);
      author.all("affiliation").forEach(a -> record.attribute("affiliation", a.text().strip()));
    }
  }

  /** Keeps an element as an attribute: its text, or its attributes where it has none. */
  static void other(String name, XmlNode node, FieldRecord record) {
    String text = node.text().strip();
    record.attribute(name, text.isEmpty() ? String.join(" ", node.attributes().values()) : text);
  }
}
