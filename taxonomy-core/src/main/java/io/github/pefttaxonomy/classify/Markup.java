package io.github.pefttaxonomy.classify;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The markup that texts come with and that stands for other chars, or for none: accents of LaTeX,
 * entities and tags of HTML, JATS and MathML. Only known tags count, as angle brackets have other
 * uses too. Looks at no more than {@link #REACH} chars.
 */
final class Markup {
  private static final int REACH = 300;
  private static final Splitter WORDS = Splitter.on(' ');

  /**
   * Such as {@code \'e}, {@code \"{o}}, {@code {\'\i}}, {@code \v{s}}; the letter is in a group.
   */
  private static final Pattern ACCENT =
      Pattern.compile(
          "\\\\(?:['`^\"~=.](?:\\{\\\\?([A-Za-z])}|\\\\?([A-Za-z]))|[cvuHkrbd]\\{([A-Za-z])})");

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:jats:|mml:)?([A-Za-z][A-Za-z0-9-]*)"
              + "(?:\\s+[A-Za-z:_-]+\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'))*\\s*/?>");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));");
  private static final Pattern LETTER =
      Pattern.compile("([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron)");

  private static final ImmutableSet<String> BLOCKS =
      ImmutableSet.copyOf(WORDS.split("p div sec title abstract li ul ol h1 h2 h3 h4 h5 h6"));
  private static final ImmutableSet<String> INLINE =
      ImmutableSet.copyOf(
          WORDS.split(
              "i b em strong u tt sub sup br span font small big a sc scp italic bold underline"
                  + " monospace inline-formula disp-formula tex-math alternatives xref ext-link"
                  + " named-content math mi mn mo mrow mtext msub msup msubsup mfrac msqrt mover"
                  + " munder mstyle semantics annotation fixed-case"));

  private static final ImmutableMap<String, Integer> ENTITIES =
      ImmutableMap.<String, Integer>builder()
          .put("amp", (int) '&')
          .put("lt", (int) '<')
          .put("gt", (int) '>')
          .put("quot", (int) '"')
          .put("apos", (int) '\'')
          .put("nbsp", 0xA0)
          .put("thinsp", 0x2009)
          .put("ensp", 0x2002)
          .put("emsp", 0x2003)
          .put("shy", 0xAD)
          .put("ndash", 0x2013)
          .put("mdash", 0x2014)
          .put("minus", 0x2212)
          .put("hyphen", 0x2010)
          .put("times", 0xD7)
          .put("middot", 0xB7)
          .put("hellip", 0x2026)
          .put("lsquo", 0x2018)
          .put("rsquo", 0x2019)
          .put("ldquo", 0x201C)
          .put("rdquo", 0x201D)
          .put("alpha", 0x3B1)
          .put("beta", 0x3B2)
          .put("lambda", 0x3BB)
          .put("mu", 0x3BC)
          .buildOrThrow();

  /** What stands at a place, and where it ends; a code point, or 0 for a tag. */
  record Sign(int codePoint, int end, boolean isBlock) {}

  private Markup() {}

  /** Returns what the markup at this place stands for; nothing if there is none. */
  static @Nullable Sign at(String text, int at) {
    return switch (text.charAt(at)) {
      case '{', '\\' -> accent(text, at);
      case '<' -> tag(text, at);
      case '&' -> entity(text, at);
      default -> null;
    };
  }

  private static @Nullable Sign accent(String text, int at) {
    boolean isGroup = text.charAt(at) == '{';
    if (!mayBeAccent(text, isGroup ? at + 1 : at)) {
      return null;
    }
    Matcher found = matcher(ACCENT, text, isGroup ? at + 1 : at);
    if (!found.lookingAt()) {
      return null;
    }
    int end = found.end();
    if (isGroup) {
      if (end >= text.length() || text.charAt(end) != '}') {
        return null;
      }
      end++;
    }
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return new Sign(found.group(group).charAt(0), end, false);
      }
    }
    throw new AssertionError(found);
  }

  /** Returns whether a backslash stands here before a sign, or before one letter and a brace. */
  private static boolean mayBeAccent(String text, int at) {
    if (at + 2 >= text.length() || text.charAt(at) != '\\') {
      return false;
    }
    return !isLetter(text.charAt(at + 1)) || text.charAt(at + 2) == '{';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Returns whether this sign or a letter follows. */
  private static boolean isFollowed(String text, int at, char sign) {
    return at + 1 < text.length() && (text.charAt(at + 1) == sign || isLetter(text.charAt(at + 1)));
  }

  private static @Nullable Sign tag(String text, int at) {
    if (!isFollowed(text, at, '/')) {
      return null;
    }
    Matcher found = matcher(TAG, text, at);
    if (!found.lookingAt()) {
      return null;
    }
    String name = found.group(1).toLowerCase(Locale.ROOT);
    boolean isBlock = BLOCKS.contains(name);
    return isBlock || INLINE.contains(name) ? new Sign(0, found.end(), isBlock) : null;
  }

  private static @Nullable Sign entity(String text, int at) {
    if (!isFollowed(text, at, '#')) {
      return null;
    }
    Matcher found = matcher(ENTITY, text, at);
    if (!found.lookingAt()) {
      return null;
    }
    int codePoint =
        found.group(1) != null
            ? Integer.parseInt(found.group(1))
            : found.group(2) != null ? Integer.parseInt(found.group(2), 16) : named(found.group(3));
    return codePoint > 0 && Character.isValidCodePoint(codePoint)
        ? new Sign(codePoint, found.end(), false)
        : null;
  }

  private static int named(String name) {
    Matcher letter = LETTER.matcher(name);
    return letter.matches() ? letter.group(1).charAt(0) : ENTITIES.getOrDefault(name, 0);
  }

  private static Matcher matcher(Pattern pattern, String text, int at) {
    return pattern.matcher(text).region(at, Math.min(text.length(), at + REACH));
  }
}
