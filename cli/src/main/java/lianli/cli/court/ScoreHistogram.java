package lianli.cli.court;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import lianli.index.court.CaseFinding;
import lianli.index.court.LinkDecision;
import lianli.index.linkage.MatchExplanation;

/** How many pairs have which score, as a picture: those linked by themselves above the others. */
final class ScoreHistogram {
  private static final int BITS = 5;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 150;
  private static final int FOOT = 34;

  private final CourtWords words;

  ScoreHistogram(CourtWords words) {
    this.words = words;
  }

  /** The picture as SVG; nothing if no pair has a score. */
  String of(List<CaseFinding> findings) {
    TreeMap<Integer, int[]> bins = new TreeMap<>();
    for (CaseFinding finding : findings) {
      finding
          .explanation()
          .map(MatchExplanation::score)
          .ifPresent(
              score -> {
                int[] counts =
                    bins.computeIfAbsent((int) Math.floor(score / BITS), bin -> new int[2]);
                counts[finding.decision() == LinkDecision.ACCEPTED ? 0 : 1]++;
              });
    }
    if (bins.isEmpty()) {
      return "";
    }
    int first = bins.firstKey();
    int count = bins.lastKey() - first + 1;
    int most = bins.values().stream().mapToInt(bin -> bin[0] + bin[1]).max().orElse(1);
    double width = (double) WIDTH / Math.max(count, 6);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg class=\"histogram\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\""
                .formatted(WIDTH + 40, HEIGHT + FOOT)
            + " role=\"img\">");
    int every = Math.max(1, (int) Math.ceil(34 / width));
    for (int bin = first; bin <= bins.lastKey(); bin++) {
      int[] counts = bins.getOrDefault(bin, new int[2]);
      double left = 20 + (bin - first) * width;
      double accepted = HEIGHT * 0.85 * counts[0] / most;
      double review = HEIGHT * 0.85 * counts[1] / most;
      svg.append(rect(left, HEIGHT - accepted, width - 2, accepted, "accepted"));
      svg.append(rect(left, HEIGHT - accepted - review, width - 2, review, "review"));
      if (counts[0] + counts[1] > 0) {
        svg.append(
            label(
                left + width / 2,
                HEIGHT - accepted - review - 4,
                Integer.toString(counts[0] + counts[1])));
      }
      if ((bin - first) % every == 0) {
        svg.append(label(left, HEIGHT + 14, Integer.toString(bin * BITS)));
      }
    }
    svg.append(
        "<line x1=\"20\" y1=\"%1$d\" x2=\"%2$d\" y2=\"%1$d\" class=\"zero\"/>"
            .formatted(HEIGHT, WIDTH + 20));
    svg.append(label(WIDTH / 2.0 + 20, HEIGHT + 30, words.said("score (bits)", "匹配分值（比特）")));
    return svg.append("</svg>").toString();
  }

  private static String rect(double x, double y, double width, double height, String kind) {
    return height <= 0
        ? ""
        : String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"%s\"/>",
            x,
            y,
            width,
            height,
            kind);
  }

  private static String label(double x, double y, String text) {
    return String.format(
        Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" class=\"tick\">%s</text>", x, y, text);
  }
}
