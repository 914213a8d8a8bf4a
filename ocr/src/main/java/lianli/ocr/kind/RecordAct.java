package lianli.ocr.kind;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.WrittenText;

/**
 * The act of one record of a page, by the page and the record's own number together: a divorce's
 * number is no marriage's on any page.
 */
final class RecordAct {
  private static final Pattern LOCAL = Pattern.compile("([补補])?([结結离離])婚?[证證]?字");

  private static final Pattern REGISTERED = Pattern.compile("(marriage|divorce)(_reissue)?");

  private RecordAct() {}

  /**
   * The act of a record on a page that tells one.
   *
   * @return empty if page and number contradict each other
   */
  static String ofPage(String told, String number) {
    Optional<String> byNumber = ofNumber(number);
    if (byNumber.isEmpty() || !REGISTERED.matcher(told).matches()) {
      return told;
    }
    String act = byNumber.get();
    if (act.startsWith(told.replace("_reissue", ""))) {
      return act.endsWith("_reissue") ? act : told;
    }
    // Where a divorce's own number was sought, that of the marriage may have been found.
    return told.startsWith("divorce") && act.equals("marriage") ? told : "";
  }

  /** What a number tells by itself, if it is of a series or a word that tells. */
  static Optional<String> ofNumber(String number) {
    Optional<CertificateNumber> parsed = CertificateNumber.parse(number);
    if (parsed.isPresent() && parsed.get() instanceof CertificateNumber.Modern modern) {
      return Optional.of(
          switch (modern.series()) {
            case "J" -> "marriage";
            case "L" -> "divorce";
            case "BJ" -> "marriage_reissue";
            default -> "divorce_reissue";
          });
    }
    Matcher local = LOCAL.matcher(WrittenText.code(number));
    if (!local.find()) {
      return Optional.empty();
    }
    String act = local.group(2).matches("[结結]") ? "marriage" : "divorce";
    return Optional.of(local.group(1) == null ? act : act + "_reissue");
  }
}
