package lianli.ocr.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.act.Decree;

/**
 * Normal forms of what a court's paper says of itself: 法〔2015〕137号 for case numbers since 2016,
 * each court's custom before (domain.md §7).
 */
public final class CourtWords {
  /** The page reader takes brackets for letters; what is certain is 号 and the digits before it. */
  private static final Pattern CASE_NUMBER =
      Pattern.compile(
          "[（(〔\\[【]?((?:19|20)?\\d{2})[）)〕\\]】]?"
              + "(\\p{IsHan}(?:\\d{4}|\\d{2})?\\p{IsHan}{1,5}?)(第?)(\\d{1,5})号?");

  private CourtWords() {}

  static Optional<String> court(String read) {
    String han = read.replaceAll("[^\\p{IsHan}]", "");
    int end = han.indexOf("人民法院");
    return end > 0 ? Optional.of(han.substring(0, end + 4)) : Optional.empty();
  }

  static Optional<String> caseNumber(String read) {
    Matcher number = CASE_NUMBER.matcher(read.replace(" ", ""));
    return number.find()
        ? Optional.of(
            "（" + number.group(1) + "）" + number.group(2) + number.group(3) + number.group(4) + "号")
        : Optional.empty();
  }

  static Optional<String> decreeForm(String read) {
    if (read.contains("判决")) {
      return Optional.of(Decree.Form.JUDGMENT.code());
    }
    return read.contains("调解") ? Optional.of(Decree.Form.MEDIATION.code()) : Optional.empty();
  }
}
