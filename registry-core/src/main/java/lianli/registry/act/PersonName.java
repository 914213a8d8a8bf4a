package lianli.registry.act;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A person's name as registered, in Unicode NFC, with inner blanks between Han characters removed
 * and every kind of name dot written as U+00B7 (民委发〔2016〕33号).
 *
 * <p>Folding of variants and traditional forms is for keys only and never happens here.
 *
 * @param value 1 to 50 characters
 */
public record PersonName(String value) {
  private static final Pattern DOTS = Pattern.compile("[•‧・･.．⋅∙●·]");
  private static final Pattern BLANKS_IN_HAN =
      Pattern.compile("(?<=\\p{IsHan})[\\s\\u3000]+(?=\\p{IsHan})");

  public PersonName {
    value = BLANKS_IN_HAN.matcher(Normalizer.normalize(value, Normalizer.Form.NFC)).replaceAll("");
    value = DOTS.matcher(value.strip()).replaceAll("·");
    if (value.isEmpty() || value.codePointCount(0, value.length()) > 50) {
      throw new IllegalArgumentException("person name: must have 1 to 50 characters");
    }
  }

  /** Keeps names out of logs and exception texts: prints the surname character and stars. */
  @Override
  public String toString() {
    int first = value.offsetByCodePoints(0, 1);
    return value.substring(0, first) + "*".repeat(value.codePointCount(first, value.length()));
  }
}
