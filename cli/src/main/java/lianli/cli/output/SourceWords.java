package lianli.cli.output;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a line of the ledger comes from, in the reader's language. The ledger notes it in one
 * language for all: {@code row 17}, {@code page 3, record 2}, {@code by hand}.
 */
final class SourceWords {
  private static final String BY_HAND = "by hand";

  private static final Map<String, String> COUNTED =
      Map.of("line", "第 %s 行", "row", "第 %s 行", "page", "第 %s 页", "record", "第 %s 条");

  private static final Pattern NUMBERED = Pattern.compile("(line|row|page|record) (\\d+)");
  private static final Pattern REVIEW = Pattern.compile(", review (\\d+)");
  private static final Pattern CONFIRMED = Pattern.compile(", confirmed ([a-z0-9 -]+)");
  private static final Pattern OF_ENTRY = Pattern.compile("marriage of entry (\\d+), said by hand");

  /** How {@code FurtherPaper} gives its reason; the ledger keeps it in Chinese. */
  private static final Pattern OTHER_PAPER = Pattern.compile("同一登记的另一份材料(，所载不同：(.*))?");

  private static final Pattern KEY = Pattern.compile("（([a-z_.]+)）");

  private SourceWords() {}

  /** What was entered from where, without the grade. */
  static String entered(Locale locale, String source, String place) {
    if (!FieldWords.isChinese(locale)) {
      return "entered " + (source.equals(BY_HAND) ? source : "from " + source) + ", " + place;
    }
    return source.equals(BY_HAND)
        ? "人工录入，" + chinese(place)
        : "由 " + source + " " + chinese(place) + "录入";
  }

  private static String chinese(String place) {
    String told =
        NUMBERED
            .matcher(place.replace(", record ", "record "))
            .replaceAll(
                found -> COUNTED.getOrDefault(found.group(1), "%s").formatted(found.group(2)));
    told = REVIEW.matcher(told).replaceAll("（核对件 $1）");
    told = OF_ENTRY.matcher(told).replaceAll("经办人注明所终止的婚姻为第 $1 号记录");
    told =
        CONFIRMED
            .matcher(told)
            .replaceAll(SourceWords::confirmed)
            .replace("marriage not on file, said by hand", "经办人注明所终止的婚姻不在本库");
    return DecisionSourceWords.chinese(told).replace(" as written: ", " 原文：").replace("; ", "；");
  }

  private static String confirmed(MatchResult found) {
    return Matcher.quoteReplacement(
        "，经确认："
            + Stream.of(found.group(1).strip().split(" +", -1))
                .map(rule -> ReviewReasons.in(Locale.CHINESE, "rule:" + rule))
                .collect(Collectors.joining("、")));
  }

  /** A reason as a person gave it; one that the program gave, in the reader's language. */
  static String reason(Locale locale, String reason) {
    Matcher paper = OTHER_PAPER.matcher(reason);
    if (!paper.matches()) {
      return reason;
    }
    if (FieldWords.isChinese(locale)) {
      return KEY.matcher(reason).replaceAll("");
    }
    String keys =
        paper.group(2) == null
            ? ""
            : KEY.matcher(paper.group(2))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(", "));
    return "another paper about this act" + (keys.isEmpty() ? "" : "; it differs in " + keys);
  }
}
