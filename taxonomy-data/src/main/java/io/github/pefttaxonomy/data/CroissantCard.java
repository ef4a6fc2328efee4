package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Taxonomy;

/**
 * Describes a file of classifications in Croissant 1.0, the form in which data hubs describe data
 * sets.
 *
 * @param name the name of the data set
 * @param description what it holds, in a sentence
 * @param license the address of its licence
 * @param file the name of the JSON Lines file
 * @param sha256 the SHA-256 of the file, in hexadecimal
 */
public record CroissantCard(
    String name, String description, String license, String file, String sha256) {
  private static final String CONTEXT =
      "{\"@language\":\"en\",\"@vocab\":\"https://schema.org/\",\"sc\":\"https://schema.org/\","
          + "\"cr\":\"http://mlcommons.org/croissant/\",\"dct\":\"http://purl.org/dc/terms/\","
          + "\"conformsTo\":\"dct:conformsTo\",\"recordSet\":\"cr:recordSet\",\"field\":\"cr:field\","
          + "\"dataType\":{\"@id\":\"cr:dataType\",\"@type\":\"@vocab\"},\"source\":\"cr:source\","
          + "\"fileObject\":\"cr:fileObject\",\"extract\":\"cr:extract\",\"jsonPath\":\"cr:jsonPath\"}";

  /** Checks that each part says something, and the shape of the hash. */
  public CroissantCard {
    for (String part : new String[] {name, description, license, file}) {
      if (part.isBlank()) {
        throw new IllegalArgumentException("a card needs a name, description, license and file");
      }
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256");
    }
  }

  /** Returns the card as JSON-LD; the vocabulary's version and hash are part of it. */
  public String json(Taxonomy taxonomy) {
    StringBuilder out = new StringBuilder("{\"@context\":" + CONTEXT + ",\"@type\":\"sc:Dataset\"");
    member(out, "conformsTo", "http://mlcommons.org/croissant/1.0");
    member(out, "name", name);
    member(out, "description", description);
    member(out, "license", license);
    member(out, "version", taxonomy.version());
    member(out, "keywords", "vocabulary " + taxonomy.version() + " sha256:" + taxonomy.hash());
    out.append(",\"distribution\":[{\"@type\":\"cr:FileObject\",\"@id\":\"labels\"");
    member(out, "name", file);
    member(out, "contentUrl", file);
    member(out, "encodingFormat", "application/jsonlines");
    member(out, "sha256", sha256);
    out.append("}],\"recordSet\":[{\"@type\":\"cr:RecordSet\",\"@id\":\"papers\",\"field\":[");
    field(out, "id");
    out.append(',');
    field(out, "title");
    out.append(',');
    field(out, "concepts");
    return out.append("]}]}\n").toString();
  }

  private static void field(StringBuilder out, String field) {
    out.append("{\"@type\":\"cr:Field\",\"@id\":\"papers/" + field + "\",\"dataType\":\"sc:Text\"");
    out.append(",\"source\":{\"fileObject\":{\"@id\":\"labels\"},\"extract\":{\"jsonPath\":\"$.");
    out.append(field).append("\"}}}");
  }

  private static void member(StringBuilder out, String key, String value) {
    out.append(",\"").append(key).append("\":");
    JsonText.quote(out, value);
  }
}
