package io.github.pefttaxonomy.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves relative addresses (RFC 3986, section 5.2). */
final class IriReference {
  /** The expression of RFC 3986, appendix B. */
  private static final Pattern PARTS =
      Pattern.compile("(?s)(([^:/?#]+):)?(//([^/?#]*))?([^?#]*)(\\?([^#]*))?(#(.*))?");

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");

  private IriReference() {}

  static boolean isAbsolute(String reference) {
    int colon = reference.indexOf(':');
    return colon > 0 && SCHEME.matcher(reference.substring(0, colon)).matches();
  }

  /** Returns the absolute address; nothing if there is no base that could make it one. */
  static Optional<String> resolve(String base, String reference) {
    if (isAbsolute(reference)) {
      return Optional.of(reference);
    }
    if (!isAbsolute(base)) {
      return Optional.empty();
    }
    Matcher b = parts(base);
    Matcher r = parts(reference);
    String authority = r.group(3) != null ? r.group(3) : text(b.group(3));
    String path = text(r.group(5));
    String query = text(r.group(6));
    if (r.group(3) == null) {
      if (path.isEmpty()) {
        path = text(b.group(5));
        query = r.group(6) != null ? query : text(b.group(6));
      } else if (!path.startsWith("/")) {
        String before = text(b.group(5));
        boolean isBare = before.isEmpty() && b.group(3) != null;
        path = (isBare ? "/" : before.substring(0, before.lastIndexOf('/') + 1)) + path;
      }
    }
    return Optional.of(b.group(1) + authority + withoutDots(path) + query + text(r.group(8)));
  }

  private static Matcher parts(String iri) {
    Matcher matcher = PARTS.matcher(iri);
    if (!matcher.matches()) {
      throw new AssertionError(iri);
    }
    return matcher;
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }

  private static String withoutDots(String path) {
    List<String> kept = new ArrayList<>();
    String[] segments = path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean isLast = i == segments.length - 1;
      if (segments[i].equals("..")) {
        if (kept.size() > 1) {
          kept.remove(kept.size() - 1);
        }
        if (isLast) {
          kept.add("");
        }
      } else if (!segments[i].equals(".")) {
        kept.add(segments[i]);
      } else if (isLast) {
        kept.add("");
      }
    }
    return String.join("/", kept);
  }
}
