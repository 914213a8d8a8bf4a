package lianli.registry.act;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What written characters say, whatever programs left between and around them: the one place that
 * folds characters, so that an import, a question and an index key never disagree.
 *
 * <p>Each folding has a use of its own. {@link #visible} keeps what people see. {@link #code} is
 * for numbers of certificates and cases, and dates. {@link #idNumber} is for identity numbers.
 * {@link #word} is for words that are looked up in a list. {@link #name} is for comparing persons'
 * names. None of them is for display: there, what was written stands.
 *
 * <p>Characters that nobody sees are format characters (zero-width ones, marks of direction, soft
 * hyphens, byte order marks), control characters, fillers and variation selectors. Blanks are all
 * that Unicode calls a space, no-break and ideographic ones too. Private-use characters are those
 * by which fonts and programs of GB 18030-2000 stood for 80 characters that Unicode did not hold
 * then; each is taken for the character that it stood for (GB 18030-2022).
 */
public final class WrittenText {
  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final Pattern BLANKS_IN_HAN =
      Pattern.compile("(?<=[\\p{IsHan}·]) +(?=[\\p{IsHan}·])");
  private static final Pattern WRITTEN_BLANKS_IN_HAN =
      Pattern.compile("(?<=\\p{IsHan})[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+(?=\\p{IsHan})");
  private static final Pattern MARK_OF_TEXT = Pattern.compile("^['\u2018\u2019\u2032`\u00b4]+");
  private static final Pattern CITIZEN_LENGTH = Pattern.compile("\\d{15}|\\d{17}[\\dX]");

  /** First private-use character of GB 18030-2000 that has since got a place of its own. */
  private static final int FIRST_PRIVATE = 0xE815;

  /** What the private-use characters from U+E815 to U+E864 stood for, in their order. */
  private static final int[] OF_PRIVATE =
      ("⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹"
              + "䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻")
          .codePoints()
          .toArray();

  private WrittenText() {}

  /**
   * True of a character that leaves no ink: format and control characters, fillers, variation
   * selectors. Tabs and line ends are blanks and leave a gap.
   */
  public static boolean isInvisible(int codePoint) {
    if (isBlank(codePoint)) {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || isVariationSelector(codePoint)
        || switch (codePoint) {
          // The grapheme joiner, and the fillers of Hangul, which are letters by their type.
          case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
          default -> false;
        };
  }

  /** True of a character that only chooses between two drawings of the one before it. */
  public static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
        || (codePoint >= 0x180B && codePoint <= 0x180F);
  }

  /** True of every kind of space, line end and tab, and of the blank cell of Braille. */
  public static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x85
        || codePoint == 0x2800;
  }

  /**
   * What people see: nothing invisible, private-use characters as what they stood for, runs of
   * blanks as one space, none at the ends; in Unicode's normal form C.
   */
  public static String visible(String written) {
    if (isPlain(written)) {
      return written;
    }
    StringBuilder text = new StringBuilder(written.length());
    written
        .codePoints()
        .filter(character -> !isInvisible(character))
        .map(WrittenText::unprivate)
        .map(character -> isBlank(character) ? ' ' : character)
        .forEach(text::appendCodePoint);
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    return BLANKS.matcher(normal).replaceAll(" ").strip();
  }

  /**
   * A number, code or date: one width, no blanks, every dash a hyphen; letters keep their case.
   * Only forms of width are folded: a raised or circled figure is none of the number's.
   */
  public static String code(String written) {
    if (isPlain(written)) {
      return written;
    }
    String visible = visible(written);
    StringBuilder text = new StringBuilder(visible.length());
    visible
        .codePoints()
        .map(WrittenText::narrow)
        .map(character -> isDash(character) ? '-' : character)
        .filter(character -> character != ' ')
        .forEach(text::appendCodePoint);
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** A date with its time of day: as {@link #visible}, compatibility forms folded (NFKC). */
  public static String dated(String written) {
    return isPlain(written)
        ? written
        : visible(Normalizer.normalize(written, Normalizer.Form.NFKC));
  }

  /**
   * A name as it is printed: in Unicode's normal form C, every kind of name dot as U+00B7, no
   * blanks between Han characters. All else stays as written, what nobody sees too: that is for
   * comparing.
   */
  static String printedName(String written) {
    if (isHan(written)) {
      return written;
    }
    StringBuilder text = new StringBuilder(written.length());
    Normalizer.normalize(written, Normalizer.Form.NFC)
        .codePoints()
        .map(character -> isNameDot(character) ? '·' : character)
        .forEach(text::appendCodePoint);
    return WRITTEN_BLANKS_IN_HAN.matcher(text).replaceAll("").strip();
  }

  /**
   * A numeral or date in words or figures: as {@link #code}, compatibility forms folded too (NFKC).
   */
  static String numeral(String written) {
    return code(Normalizer.normalize(written, Normalizer.Form.NFKC));
  }

  /**
   * An identity number: as {@link #code} and in capitals, without the hyphens that people set
   * between its parts where 15 or 18 places of a citizen's number remain; other documents keep
   * theirs. The mark by which people make a spreadsheet keep its figures is none of them.
   */
  public static String idNumber(String written) {
    if (isOfFigures(written)) {
      return written;
    }
    String code = MARK_OF_TEXT.matcher(code(written).toUpperCase(Locale.ROOT)).replaceFirst("");
    if (code.indexOf('-') < 0) {
      return code;
    }
    String together = code.replace("-", "");
    return CITIZEN_LENGTH.matcher(together).matches() ? together : code;
  }

  /**
   * A word to be looked up in a closed list: compatibility forms folded (NFKC), no blanks, Chinese
   * commas and brackets in their narrow form, small letters.
   */
  public static String word(String written) {
    if (isPlain(written) && written.indexOf('[') < 0 && written.indexOf(']') < 0) {
      return written.toLowerCase(Locale.ROOT);
    }
    String folded =
        Normalizer.normalize(visible(written), Normalizer.Form.NFKC)
            .replace(" ", "")
            .replace('、', ',')
            .replace('〔', '(')
            .replace('〕', ')')
            .replace('【', '(')
            .replace('】', ')')
            .replace('[', '(')
            .replace(']', ')')
            .toLowerCase(Locale.ROOT);
    // Without the blank between them two parts may make one character.
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }

  /**
   * A person's name for comparing: one width, every kind of name dot as U+00B7 (民委发〔2016〕33号), no
   * blanks between Han characters, radicals as the characters they look like, capitals. Variants
   * and traditional characters stay apart; index keys fold those.
   */
  public static String name(String written) {
    if (isHan(written)) {
      return written;
    }
    StringBuilder text = new StringBuilder(written.length());
    visible(written)
        .codePoints()
        .map(WrittenText::narrow)
        .map(character -> isNameDot(character) ? '·' : character)
        .forEach(character -> text.append(unradical(character)));
    String spaced =
        BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    return BLANKS_IN_HAN.matcher(spaced).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static boolean isHan(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < 0x3400 || character > 0x9FFF) {
        return false;
      }
    }
    return true;
  }

  /** True of what most cells hold, which needs no folding: figures, letters and Han characters. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean isPlain =
          (character > ' ' && character < 0x7F) || (character >= 0x3400 && character <= 0x9FFF);
      if (!isPlain) {
        return false;
      }
    }
    return true;
  }

  /** True of what most numbers are: figures and an X. */
  private static boolean isOfFigures(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if ((character < '0' || character > '9') && character != 'X') {
        return false;
      }
    }
    return true;
  }

  private static int unprivate(int codePoint) {
    int place = codePoint - FIRST_PRIVATE;
    return place >= 0 && place < OF_PRIVATE.length ? OF_PRIVATE[place] : codePoint;
  }

  private static int narrow(int codePoint) {
    return codePoint >= 0xFF01 && codePoint <= 0xFF5E ? codePoint - 0xFF01 + '!' : codePoint;
  }

  /** What people, fonts and readers of scans make of a hyphen; 一 and ー between figures too. */
  private static boolean isDash(int codePoint) {
    return switch (codePoint) {
      case '-', 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x2212, 0x2500, 0x2501 ->
          true;
      case 0xFE58, 0xFE63, 0xFF0D, 0x02D7, 0x30FC -> true;
      default -> false;
    };
  }

  private static boolean isNameDot(int codePoint) {
    return switch (codePoint) {
      case '·', '•', '‧', '・', '･', '.', '．', '⋅', '∙', '●', 0x0387, 0x2E31, 0xA78F -> true;
      default -> false;
    };
  }

  /** Radicals (U+2E80 to U+2FDF) come out of PDF files and readers of scans for the characters. */
  private static String unradical(int codePoint) {
    String text = Character.toString(codePoint);
    return codePoint >= 0x2E80 && codePoint <= 0x2FDF
        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
        : text;
  }
}
