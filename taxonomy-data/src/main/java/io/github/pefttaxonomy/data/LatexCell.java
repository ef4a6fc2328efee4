package io.github.pefttaxonomy.data;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a text fit to stand in a cell of a LaTeX table. The formulas, accents and fonts that titles
 * are written with are kept. A text with any other command, or with braces or formulas that do not
 * match, is set as it stands, char by char: it could end the table, or read a file.
 */
final class LatexCell {
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.)");
  private static final Splitter WORDS = Splitter.on(' ');
  private static final ImmutableSet<String> ANYWHERE =
      ImmutableSet.copyOf(
          WORDS.split(
              "ldots dots textasciitilde textasciicircum textbackslash aa AA ae AE oe OE o O ss l"
                  + " L i j & % # _ $ { } , /"));

  private static final ImmutableSet<String> IN_FORMULAS =
      ImmutableSet.copyOf(
          WORDS.split(
              "times cdot cdots infty ell to rightarrow leftarrow mapsto leq geq le ge neq approx"
                  + " sim pm star ast circ dagger alpha beta gamma delta epsilon varepsilon zeta"
                  + " eta theta iota kappa lambda mu nu xi pi rho sigma tau phi varphi chi psi"
                  + " omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega log exp min max"
                  + " sum prod ; ! -"));

  /** They act on what follows, which must not be the end of the cell. */
  private static final ImmutableSet<String> WITH_ARGUMENT =
      ImmutableSet.copyOf(
          WORDS.split(
              "emph textbf textit textrm textsc textsf texttt textup textnormal c v u H k r b d"
                  + " ' ` ^ \" ~ = . mathbf mathbb mathcal mathit mathrm mathsf mathtt boldsymbol"
                  + " text hat bar tilde vec"));

  private static final Pattern ARGUMENT = Pattern.compile(" *([A-Za-z0-9{]|\\\\[ij](?![A-Za-z]))");

  private LatexCell() {}

  static String of(String text) {
    return isHarmless(text) ? kept(text) : literal(text);
  }

  private static boolean isHarmless(String text) {
    Matcher command = COMMAND.matcher(text);
    boolean isFormula = false;
    int depth = 0;
    int outside = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        if (!command.find(i)
            || command.start() != i
            || !isKnown(command.group(1), isFormula, text.substring(command.end()))) {
          return false;
        }
        i = command.end() - 1;
      } else if (c == '$') {
        if (isFormula ? depth != outside : text.startsWith("$$", i)) {
          return false;
        }
        isFormula = !isFormula;
        outside = depth;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth < (isFormula ? outside : 0)) {
        return false;
      }
    }
    return depth == 0 && !isFormula;
  }

  private static boolean isKnown(String command, boolean isFormula, String rest) {
    return ANYWHERE.contains(command)
        || (isFormula && IN_FORMULAS.contains(command))
        || (WITH_ARGUMENT.contains(command) && ARGUMENT.matcher(rest).lookingAt());
  }

  private static String kept(String text) {
    StringBuilder out = new StringBuilder();
    boolean isFormula = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        out.append(c).append(text.charAt(++i));
        continue;
      }
      isFormula ^= c == '$';
      boolean isSign = c == '_' || c == '^';
      boolean isKept = "${}~\\".indexOf(c) >= 0 || (isSign && isFormula);
      out.append(isKept ? String.valueOf(c) : literal(c));
    }
    return out.toString();
  }

  private static String literal(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(literal(text.charAt(i)));
    }
    return out.toString();
  }

  private static String literal(char c) {
    return switch (c) {
      case '&', '%', '#', '_', '$', '{', '}' -> "\\" + c;
      case '\\' -> "\\textbackslash{}";
      case '^' -> "\\textasciicircum{}";
      case '~' -> "\\textasciitilde{}";
      default -> String.valueOf(c);
    };
  }
}
