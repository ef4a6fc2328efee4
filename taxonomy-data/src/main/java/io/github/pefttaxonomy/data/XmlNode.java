package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of XML and what is in it.
 *
 * @param name its name without a prefix
 * @param attributes its attributes, by their names without prefixes
 * @param children the elements directly in it
 * @param text all text in it, that of its children included
 */
record XmlNode(
    String name,
    ImmutableMap<String, String> attributes,
    ImmutableList<XmlNode> children,
    String text) {

  /**
   * Reads the element that the reader stands at the start of, and moves to its end.
   *
   * @throws XMLStreamException if it is not well-formed or breaks a limit
   */
  static XmlNode read(XMLStreamReader in, ReadLimits limits) throws XMLStreamException {
    return read(in, limits, limits.nesting());
  }

  private static XmlNode read(XMLStreamReader in, ReadLimits limits, int levels)
      throws XMLStreamException {
    if (levels == 0) {
      throw broken(in, LimitFault.nesting(limits));
    }
    String name = in.getLocalName();
    ImmutableMap<String, String> attributes = attributes(in);
    ImmutableList.Builder<XmlNode> children = ImmutableList.builder();
    StringBuilder text = new StringBuilder();
    for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        XmlNode child = read(in, limits, levels - 1);
        children.add(child);
        text.append(child.text);
      } else if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        text.append(in.getText());
      }
      if (text.length() > limits.stringLength()) {
        throw broken(in, LimitFault.stringLength(limits));
      }
    }
    return new XmlNode(name, attributes, children.build(), text.toString());
  }

  private static XMLStreamException broken(XMLStreamReader in, String fault) {
    return new XMLStreamException(fault, in.getLocation(), new BadInput(fault));
  }

  /** Returns the attributes of the element that the reader stands at the start of. */
  static ImmutableMap<String, String> attributes(XMLStreamReader in) {
    ImmutableMap.Builder<String, String> attributes = ImmutableMap.builder();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
    return attributes.buildKeepingLast();
  }

  Stream<XmlNode> all(String child) {
    return children.stream().filter(node -> node.name.equals(child));
  }

  Optional<XmlNode> first(String child) {
    return all(child).findFirst();
  }

  /** Returns the text of a child without the blanks around it. */
  Optional<String> text(String child) {
    return first(child).map(node -> node.text.strip());
  }

  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }
}
