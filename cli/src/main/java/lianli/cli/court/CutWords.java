package lianli.cli.court;

import java.util.List;
import java.util.Locale;
import lianli.index.court.LinkCuts;

/** From which score on links are accepted, and what is expected to go wrong by that, in words. */
final class CutWords {
  /** What is less is told as less than this. */
  private static final double LEAST = 0.1;

  private final CourtWords words;

  CutWords(CourtWords words) {
    this.words = words;
  }

  /** One sentence for each cut. */
  List<String> of(LinkCuts cuts) {
    String accept = decimal(cuts.accept());
    String review = decimal(cuts.review());
    return List.of(
        words.said(
            "linked by itself from a score of %s on; wrong in a thousand links, expected: %s"
                .formatted(accept, english(cuts.wrongPerThousand())),
            "匹配分值 %s 及以上可自动匹配，预计每千件误配%s件".formatted(accept, chinese(cuts.wrongPerThousand()))),
        words.said(
            "no link below a score of %s; lost by that in a thousand marriages compared, expected: %s"
                .formatted(review, english(cuts.lostPerThousand())),
            "匹配分值低于 %s 的不作匹配，在已比对的婚姻中预计每千件漏配%s件"
                .formatted(review, chinese(cuts.lostPerThousand()))));
  }

  private static String english(double number) {
    return number < LEAST ? "fewer than " + LEAST : decimal(number);
  }

  private static String chinese(double number) {
    return number < LEAST ? "不足 " + LEAST + " " : " " + decimal(number) + " ";
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
