package lianli.registry.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text that some program read in another encoding than it was written in: what was written is lost,
 * or hidden, and what is left would be believed.
 */
final class SpoiltText {
  /** What is left of lost characters, of marks of UTF-8 and of memory that was never written. */
  private static final Pattern LEFT =
      Pattern.compile(
          "[\\uFFFD\\u0080-\\u0084\\u0086-\\u009F]|锟斤|斤拷|烫烫烫|屯屯屯|锘[縷挎匡縘]|^锘|ï»¿|[?？]{2,}");

  /** A number in which the hidden places are marked by crosses. */
  private static final Pattern MASKED = Pattern.compile("[0-9Xx\\s]*×{2,}[0-9Xx\\s]*");

  private static final Pattern HIGH_LATIN = Pattern.compile("[\\u00A1-\\u00FE]{2,}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** The first bytes of Han characters in UTF-8, as GBK reads them: few names begin so. */
  private static final BitSet FIRST_IN_GBK = firstInGbk();

  private SpoiltText() {}

  /** True if the text is not what was written. */
  static boolean isOne(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) < 0x80 && text.charAt(first) != '?') {
      first++;
    }
    if (first == text.length()) {
      return false;
    }
    String rest = text.substring(first);
    if (MASKED.matcher(text).matches()) {
      return false;
    }
    char character = rest.charAt(0);
    return LEFT.matcher(rest).find()
        || (FIRST_IN_GBK.get(character) && isUtf8ReadAsGbk(rest))
        || (character <= 0xFF && isOfLatin(rest));
  }

  private static boolean isOfLatin(String text) {
    boolean isOfGbk =
        HIGH_LATIN
            .matcher(text)
            .results()
            .map(run -> decoded(bytes(run.group(), StandardCharsets.ISO_8859_1), GBK))
            .anyMatch(decoded -> decoded.filter(SpoiltText::isHan).isPresent());
    return isOfGbk || isHanOfUtf8(text, WINDOWS) || isHanOfUtf8(text, StandardCharsets.ISO_8859_1);
  }

  /**
   * True if GBK made this of two or more common characters in UTF-8. A name such as 宓佳 holds by
   * chance the bytes of one, and of a rare one: that is no sign.
   */
  private static boolean isUtf8ReadAsGbk(String text) {
    return bytes(text.replaceAll("[?\\s]+", ""), GBK)
        .flatMap(SpoiltText::utf8)
        .filter(decoded -> HAN.matcher(decoded).results().count() >= 2)
        .filter(decoded -> GB2312.newEncoder().canEncode(decoded))
        .isPresent();
  }

  /** True if these are the bytes of Han characters in UTF-8, the last of them perhaps torn. */
  private static boolean isHanOfUtf8(String text, Charset read) {
    return bytes(text.replaceAll("[?\\s]+", ""), read)
        .flatMap(SpoiltText::utf8)
        .filter(decoded -> HAN.matcher(decoded).find())
        .isPresent();
  }

  private static boolean isHan(String text) {
    return text.codePoints().allMatch(each -> each >= 0x4E00 && each <= 0x9FFF);
  }

  private static Optional<byte[]> bytes(String text, Charset charset) {
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] all = new byte[bytes.remaining()];
      bytes.get(all);
      return Optional.of(all);
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static Optional<String> decoded(Optional<byte[]> bytes, Charset charset) {
    try {
      return bytes.isEmpty()
          ? Optional.empty()
          : Optional.of(strict(charset).decode(ByteBuffer.wrap(bytes.get())).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** What is left of a torn last character counts as nothing. */
  private static Optional<String> utf8(byte[] bytes) {
    CharBuffer characters = CharBuffer.allocate(bytes.length);
    boolean isWrong =
        strict(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(bytes), characters, false).isError();
    return isWrong ? Optional.empty() : Optional.of(characters.flip().toString());
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static BitSet firstInGbk() {
    BitSet characters = new BitSet();
    for (int lead = 0xE4; lead <= 0xE9; lead++) {
      for (int trail = 0x80; trail <= 0xBF; trail++) {
        byte[] pair = {(byte) lead, (byte) trail};
        characters.set(new String(pair, GBK).charAt(0));
      }
    }
    characters.clear(0xFFFD);
    return characters;
  }
}
