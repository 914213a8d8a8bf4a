package lianli.cli.court;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianli.index.linkage.FieldComparison;
import lianli.index.linkage.MatchExplanation;

/** How a score came about as a picture: each field takes it up or down from where it was. */
final class Waterfall {
  private static final int LABELS = 150;
  private static final int CHART = 380;
  private static final int VALUES = 60;
  private static final int ROW = 18;

  private record Step(String label, double from, double to, String kind) {}

  private final CourtWords words;

  Waterfall(CourtWords words) {
    this.words = words;
  }

  /** The picture as SVG. */
  String of(MatchExplanation explanation) {
    List<Step> steps = steps(explanation);
    double least = 0;
    double most = 0;
    for (Step step : steps) {
      least = Math.min(least, Math.min(step.from(), step.to()));
      most = Math.max(most, Math.max(step.from(), step.to()));
    }
    double scale = CHART / Math.max(1, most - least);
    int height = steps.size() * ROW + 6;
    int width = LABELS + CHART + VALUES;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg class=\"waterfall\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">"
            .formatted(width, height, width, height));
    double zero = LABELS - least * scale;
    svg.append(
        "<line x1=\"%1$s\" y1=\"0\" x2=\"%1$s\" y2=\"%2$d\" class=\"zero\"/>"
            .formatted(number(zero), height));
    for (int row = 0; row < steps.size(); row++) {
      svg.append(bar(steps.get(row), row, least, scale));
    }
    return svg.append("</svg>").toString();
  }

  private List<Step> steps(MatchExplanation explanation) {
    List<Step> steps = new ArrayList<>();
    double at = explanation.prior();
    steps.add(new Step(words.said("prior", "起始"), 0, at, "prior"));
    for (FieldComparison comparison : explanation.comparisons()) {
      if (comparison.isMissing() && comparison.weight() == 0) {
        continue;
      }
      double next = at + comparison.weight();
      steps.add(
          new Step(
              words.field(comparison.field()), at, next, comparison.weight() < 0 ? "down" : "up"));
      at = next;
    }
    if (explanation.together() != 0) {
      double next = at + explanation.together();
      String kind = explanation.together() < 0 ? "down" : "up";
      steps.add(new Step(words.said("together", "两人合并计算"), at, next, kind));
      at = next;
    }
    steps.add(new Step(words.said("score", "匹配分值"), 0, at, "sum"));
    return steps;
  }

  private static String bar(Step step, int row, double least, double scale) {
    double left = LABELS + (Math.min(step.from(), step.to()) - least) * scale;
    double width = Math.max(1, Math.abs(step.to() - step.from()) * scale);
    double shown = step.kind().equals("sum") ? step.to() : step.to() - step.from();
    int top = row * ROW + 4;
    return ("<text x=\"%d\" y=\"%d\" class=\"label\">%s</text>"
            + "<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" class=\"%s\"/>"
            + "<text x=\"%d\" y=\"%d\" class=\"value\">%s</text>")
        .formatted(
            LABELS - 8,
            top + 11,
            Markup.text(step.label()),
            number(left),
            top,
            number(width),
            ROW - 5,
            step.kind(),
            LABELS + CHART + VALUES - 4,
            top + 11,
            String.format(Locale.ROOT, "%+.1f", shown));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
