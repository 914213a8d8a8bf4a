package lianli.registry.certificate;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import lianli.registry.BilingualText;

/**
 * Whether a text says on paper what it says on file: no sign that stands for a character nobody
 * could type, nothing invisible, nothing that another machine draws otherwise.
 */
final class LegibleText {
  private LegibleText() {}

  /** What a text is of. */
  enum Kind {
    NAME,
    OTHER
  }

  /** A character that must not be printed, and why. */
  record Illegible(int character, BilingualText why) {}

  /** The first such character. */
  static Optional<Illegible> fault(String text, Kind kind) {
    int before = -1;
    for (int character : text.codePoints().toArray()) {
      Optional<BilingualText> why = why(character, before, kind);
      if (why.isPresent()) {
        return Optional.of(new Illegible(character, why.get()));
      }
      before = character;
    }
    return Optional.empty();
  }

  private static Optional<BilingualText> why(int character, int before, Kind kind) {
    if (isPlaceholder(character) || (kind == Kind.NAME && isPlaceholderInName(character))) {
      return Optional.of(
          BilingualText.of("a sign that stands for a character nobody could type", "代替打不出的字的符号"));
    }
    if (isVariationSelector(character)) {
      return isHan(before)
          ? Optional.empty()
          : Optional.of(
              BilingualText.of("a selector of variants behind no character", "前面没有汉字的异体选择符"));
    }
    return switch (Character.getType(character)) {
      case Character.PRIVATE_USE ->
          Optional.of(
              BilingualText.of(
                  "a private character, which each machine draws otherwise", "各机器显示不同的自造字"));
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          Optional.of(invisible());
      case Character.SPACE_SEPARATOR ->
          character == ' ' || character == '\u3000' ? Optional.empty() : Optional.of(invisible());
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          mayBearMarks(before)
              ? Optional.empty()
              : Optional.of(BilingualText.of("a mark that belongs to no letter", "不附着于任何字母的附加符号"));
      default -> isFiller(character) ? Optional.of(invisible()) : Optional.empty();
    };
  }

  private static BilingualText invisible() {
    return BilingualText.of("an invisible character", "不可见字符");
  }

  /** Squares, the replacement character, the printers' geta, and descriptions of characters. */
  private static boolean isPlaceholder(int character) {
    return (character >= 0x25A0 && character <= 0x25FF && character != 0x25CB)
        || (character >= 0x2FF0 && character <= 0x2FFF)
        || "\uFFFD\uFFFC\u3013\u303E\u31EF\u2395\u2610\u2B1A\u2B1B\u2B1C".indexOf(character) >= 0;
  }

  /** In numbers ○ is a zero; in a name it hides a character as ? and * do. */
  private static boolean isPlaceholderInName(int character) {
    return "\u25CB\u25EF?\uFF1F*\uFF0A".indexOf(character) >= 0;
  }

  /** Letters by name that show nothing. */
  private static boolean isFiller(int character) {
    return "\u115F\u1160\u3164\uFFA0\u2800".indexOf(character) >= 0;
  }

  private static boolean isVariationSelector(int character) {
    return (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
  }

  private static boolean isHan(int character) {
    return character >= 0 && UnicodeScript.of(character) == UnicodeScript.HAN;
  }

  private static boolean mayBearMarks(int before) {
    return before >= 0
        && !isHan(before)
        && !isVariationSelector(before)
        && (Character.isLetter(before) || Character.getType(before) == Character.NON_SPACING_MARK)
        && !isFiller(before);
  }

  /** As printed: the character itself, without the selector of one of its variants. */
  static String printed(String text) {
    return text.codePoints()
        .filter(character -> !isVariationSelector(character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
