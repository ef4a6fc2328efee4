package io.github.pefttaxonomy.classify;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Tells what each char of a text is to the matcher. Hides Unicode: case, accents, compatibility
 * forms, the many dashes, spaces and quotes.
 *
 * <p>A code is either a folded char (positive) or one of the negative kinds below. ASCII, which is
 * nearly everything, is one table look-up; Latin letters with marks are another; the rest is asked
 * of {@link Character} and {@link Normalizer}.
 */
final class Folding {
  /** Not there at all: zero-width and combining marks, soft hyphens. */
  static final int NOTHING = -1;

  /** Separates words but joins phrases: spaces, dashes, quotes, markup. */
  static final int GLUE = -2;

  /** Ends a phrase: commas and brackets. */
  static final int COMMA = -3;

  /** Ends a clause: semicolons. */
  static final int SEMICOLON = -4;

  /** A colon: glue between letters or digits, a semicolon elsewhere. */
  static final int COLON = -5;

  /** May end a sentence: full stop, exclamation mark, question mark. */
  static final int STOP = -6;

  /** An apostrophe: nothing within a word, glue elsewhere. */
  static final int APOSTROPHE = -7;

  /** A backslash, which begins a markup command. */
  static final int BACKSLASH = -8;

  /** A plus sign: part of a word that it ends, glue elsewhere. */
  static final int PLUS = -9;

  /** May begin {@linkplain Markup markup}; glue elsewhere. */
  static final int MARKUP = -11;

  /** Folds to several chars; ask {@link #expansion}. */
  static final int SEVERAL = -10;

  private static final int ASCII_END = 0x80;
  private static final int LATIN_END = 0x250;
  private static final byte[] ASCII = ascii();
  private static final byte[] KINDS = kinds();

  /**
   * What each char from U+0080 on folds to; a full stop stands for {@link #GLUE}, an exclamation
   * mark for {@link #NOTHING}, a number sign for {@link #SEVERAL}. To ask {@link Normalizer} for
   * all of them would take as long as reading many papers.
   */
  private static final String LATIN =
      "..........................................a..!....23.μ...1o.###."
          + "aaaaaaæceeeeiiiiðnooooo.øuuuuyþßaaaaaaæceeeeiiiiðnooooo.øuuuuyþy"
          + "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiı##jjkkĸlllllll"
          + "lłłnnnnnn#ŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzs"
          + "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"
          + "ǀǁǂǃ#########aaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒj###ggƕƿnnaaææøø"
          + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
          + "ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

  private Folding() {}

  private static byte[] ascii() {
    byte[] codes = new byte[ASCII_END];
    for (int c = 0; c < ASCII_END; c++) {
      codes[c] = Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : GLUE;
    }
    for (char c : ",()[]".toCharArray()) {
      codes[c] = COMMA;
    }
    for (char c : ".!?".toCharArray()) {
      codes[c] = STOP;
    }
    for (char c : "{<&".toCharArray()) {
      codes[c] = MARKUP;
    }
    codes[';'] = SEMICOLON;
    codes[':'] = COLON;
    codes['\''] = APOSTROPHE;
    codes['\\'] = BACKSLASH;
    codes['+'] = PLUS;
    return codes;
  }

  private static byte[] kinds() {
    byte[] kinds = Arrays.copyOf(ASCII, 2 * ASCII_END);
    Arrays.fill(kinds, ASCII_END, kinds.length, (byte) SEVERAL);
    return kinds;
  }

  /** Returns the code of an ASCII char, or of any code point by the slow way. */
  static int code(int codePoint) {
    return codePoint < ASCII_END ? ASCII[codePoint] : other(codePoint);
  }

  /** Returns the code of a char of ASCII, and {@link #SEVERAL} for every other byte. */
  static int kind(byte c) {
    return KINDS[c & 0xFF];
  }

  private static int other(int codePoint) {
    if (codePoint < LATIN_END) {
      return latin(LATIN.charAt(codePoint - ASCII_END));
    }
    return switch (codePoint) {
      case 0x2019, 0x02BC, 0xFF07 -> APOSTROPHE;
      case 0xFF0C, 0x3001, 0xFF08, 0xFF09 -> COMMA;
      case 0x3002, 0xFF0E, 0xFF01, 0xFF1F -> STOP;
      case 0xFF1B -> SEMICOLON;
      case 0xFF1A -> COLON;
      default -> byType(codePoint);
    };
  }

  private static int latin(char folded) {
    return switch (folded) {
      case '.' -> GLUE;
      case '!' -> NOTHING;
      case '#' -> SEVERAL;
      default -> folded;
    };
  }

  private static int byType(int codePoint) {
    if (codePoint >= 0x2080 && codePoint <= 0x2089) {
      return '0' + codePoint - 0x2080;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return NOTHING;
    }
    if (isCompatibilityForm(codePoint)) {
      String folded = expansion(codePoint);
      return folded.isEmpty() ? GLUE : folded.length() == 1 ? folded.charAt(0) : SEVERAL;
    }
    if (!Character.isLetterOrDigit(codePoint)) {
      return GLUE;
    }
    int lower = Character.toLowerCase(codePoint);
    return lower < Character.MIN_SUPPLEMENTARY_CODE_POINT ? lower : SEVERAL;
  }

  /** Letter-like signs, super- and subscripts, ligatures, full width, mathematical alphabets. */
  private static boolean isCompatibilityForm(int c) {
    return (c >= 0x1E00 && c < 0x2000)
        || (c >= 0x2070 && c < 0x20A0)
        || (c >= 0x2100 && c < 0x2190)
        || (c >= 0x2460 && c < 0x2500)
        || (c >= 0xFB00 && c < 0xFB07)
        || (c >= 0xFF10 && c < 0xFF5F)
        || (c >= 0x1D400 && c < 0x1D800);
  }

  /** Returns the folded letters and digits of a code point that is {@link #SEVERAL}. */
  static String expansion(int codePoint) {
    String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder();
    decomposed
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
