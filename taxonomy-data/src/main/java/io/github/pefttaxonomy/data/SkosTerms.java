package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The names that SKOS files use, and how our own names become addresses and come back. */
final class SkosTerms {
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  static final String OWL = "http://www.w3.org/2002/07/owl#";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  static final String DCTERMS = "http://purl.org/dc/terms/";
  static final String DC = "http://purl.org/dc/elements/1.1/";

  /** Where the concepts, registries and own properties of this project live. */
  static final String BASE = "https://pefttaxonomy.github.io/";

  static final String CONCEPT_BASE = BASE + "concept/";
  static final String REGISTRY_BASE = BASE + "registry/";
  static final String OWN = BASE + "vocabulary#";

  static final ImmutableMap<String, String> PREFIXES =
      ImmutableMap.<String, String>builder()
          .put("skos", SKOS)
          .put("rdf", RDF)
          .put("rdfs", RDFS)
          .put("owl", OWL)
          .put("xsd", XSD)
          .put("dcterms", DCTERMS)
          .put("dc", DC)
          .put("peft", OWN)
          .put("concept", CONCEPT_BASE)
          .buildOrThrow();

  static final String TYPE = RDF + "type";
  static final String VALUE = RDF + "value";
  static final String FIRST = RDF + "first";
  static final String REST = RDF + "rest";
  static final String NIL = RDF + "nil";
  static final String CONCEPT = SKOS + "Concept";
  static final String SCHEME = SKOS + "ConceptScheme";
  static final String COLLECTION = SKOS + "Collection";
  static final String ORDERED = SKOS + "OrderedCollection";
  static final String PREFERRED = SKOS + "prefLabel";
  static final String ALTERNATIVE = SKOS + "altLabel";
  static final String HIDDEN = SKOS + "hiddenLabel";
  static final String DEFINITION = SKOS + "definition";
  static final String SCOPE_NOTE = SKOS + "scopeNote";
  static final String BROADER = SKOS + "broader";
  static final String NARROWER = SKOS + "narrower";
  static final String BROADER_TRANSITIVE = SKOS + "broaderTransitive";
  static final String NARROWER_TRANSITIVE = SKOS + "narrowerTransitive";
  static final String RELATED = SKOS + "related";
  static final String NOTATION = SKOS + "notation";
  static final String IN_SCHEME = SKOS + "inScheme";
  static final String TOP_CONCEPT_OF = SKOS + "topConceptOf";
  static final String HAS_TOP_CONCEPT = SKOS + "hasTopConcept";
  static final String MEMBER = SKOS + "member";
  static final String MEMBER_LIST = SKOS + "memberList";
  static final String REPLACED_BY = DCTERMS + "isReplacedBy";
  static final String REPLACES = DCTERMS + "replaces";
  static final String DEPRECATED = OWL + "deprecated";
  static final String VERSION = OWL + "versionInfo";
  static final String LITERATURE = DC + "source";
  static final String DESCRIBES = OWN + "describes";

  /** The mapping properties by the word that our matches begin with. */
  static final ImmutableMap<String, String> MATCHES =
      ImmutableMap.of(
          "exact", SKOS + "exactMatch",
          "close", SKOS + "closeMatch",
          "broad", SKOS + "broadMatch",
          "narrow", SKOS + "narrowMatch",
          "related", SKOS + "relatedMatch");

  private SkosTerms() {}

  /** Returns the address of what a match names, such as {@code hf-peft:LORA}. */
  static String address(String name) {
    if (isAddress(name)) {
      return name;
    }
    int colon = name.indexOf(':');
    return REGISTRY_BASE + name.substring(0, colon) + "/" + escape(name.substring(colon + 1));
  }

  /** Returns what an address is called in a match; inverse of {@link #address}. */
  static String name(String address) {
    if (!address.startsWith(REGISTRY_BASE)) {
      return address;
    }
    String path = address.substring(REGISTRY_BASE.length());
    int slash = path.indexOf('/');
    if (slash < 0) {
      return address;
    }
    String name = path.substring(0, slash) + ":" + unescape(path.substring(slash + 1));
    return isName(name) && address(name).equals(address) ? name : address;
  }

  /** Returns whether a match can be written with this name and comes back the same. */
  static boolean isReversible(String name) {
    return isAddress(name)
        ? !name.startsWith(REGISTRY_BASE) && name.chars().noneMatch(SkosTerms::isForbiddenInIri)
        : isName(name);
  }

  private static boolean isName(String name) {
    return name.matches("(?s)[a-z0-9]+(-[a-z0-9]+)*:.+") && !isAddress(name);
  }

  private static boolean isAddress(String name) {
    return name.startsWith("http://") || name.startsWith("https://") || name.startsWith("urn:");
  }

  /** Returns whether a char may not stand in an address as it is. */
  static boolean isForbiddenInIri(int c) {
    return c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0;
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean isPlain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      out.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }

  private static String unescape(String text) {
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
      if (in[i] == '%' && high >= 0 && low >= 0) {
        out[length++] = (byte) (16 * high + low);
        i += 2;
      } else {
        out[length++] = in[i];
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }
}
