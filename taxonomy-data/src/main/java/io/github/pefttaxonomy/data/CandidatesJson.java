package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.CandidateMethod;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Paper;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes proposed methods as a file of methods: what a curator keeps of it can be added to a
 * vocabulary as it stands.
 */
public final class CandidatesJson {
  private static final Pattern ARXIV = Pattern.compile("\\d{4}\\.\\d{4,5}");

  private final StringBuilder out = new StringBuilder("{\n  \"methods\": [");

  private CandidatesJson() {}

  /** Returns the file of these methods, one a line, with a line break at its end. */
  public static String of(Collection<CandidateMethod> methods) {
    CandidatesJson json = new CandidatesJson();
    String separator = "\n    ";
    for (CandidateMethod method : methods) {
      json.out.append(separator);
      json.write(method);
      separator = ",\n    ";
    }
    return json.out.append("\n  ]\n}\n").toString();
  }

  private void write(CandidateMethod method) {
    out.append("{\"name\": ");
    JsonText.quote(out, method.name());
    if (!method.expansions().isEmpty()) {
      writeList("aliases", method.expansions());
    }
    writeList("concepts", method.concepts().stream().map(ConceptId::value).toList());
    if (method.papers().size() == 1) {
      writeSource(method.papers());
    }
    out.append('}');
  }

  /** Where one paper alone introduces a method, its identifier and year are the method's. */
  private void writeSource(ImmutableList<Paper> papers) {
    arxivId(papers.get(0)).ifPresent(id -> out.append(", \"arxivId\": \"").append(id).append('"'));
    OptionalInt year = papers.get(0).year();
    year.ifPresent(value -> out.append(", \"year\": ").append(value));
  }

  private static Optional<String> arxivId(Paper paper) {
    for (String link : paper.links()) {
      Matcher matcher = ARXIV.matcher(link);
      if (link.contains("arxiv") && matcher.find()) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }

  private void writeList(String key, Collection<String> values) {
    out.append(", \"").append(key).append("\": ");
    String separator = "[";
    for (String value : values) {
      out.append(separator);
      JsonText.quote(out, value);
      separator = ", ";
    }
    out.append(']');
  }
}
