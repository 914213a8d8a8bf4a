package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parts of a sheet that holds several cards, stubs or certificates: what stands once on each stands
 * as often as there are cards.
 */
final class Cards {
  private static final Set<String> ONCE =
      Set.of("certificate_number", "registered_on", "registrar", "office");

  private static final Pattern TITLE = Pattern.compile(".{0,12}婚.{0,8}(证书?|证明书?|登记证?|表|卡片?|存根)");

  private static final double LEAST_HEIGHT = 4.5;

  private Cards() {}

  /** The parts from top to bottom, each from left to right; one of all if there are no cards. */
  static List<Box> of(PageGraph graph) {
    Map<String, List<Box>> marks = marks(graph);
    Map<Integer, Integer> counts = new HashMap<>();
    marks.values().forEach(each -> counts.merge(each.size(), 1, Integer::sum));
    Optional<Integer> number =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey() > 1 && entry.getValue() > 1)
            .max(Comparator.comparingInt(Map.Entry::getValue))
            .map(Map.Entry::getKey);
    return number
        .flatMap(
            n ->
                marks.values().stream()
                    .filter(each -> each.size() == n)
                    .min(Comparator.comparingDouble(Cards::first)))
        .map(first -> parts(first, graph.unit()))
        .filter(parts -> parts.size() > 1)
        .orElse(List.of(Box.ALL));
  }

  static boolean isTitle(String text) {
    return TITLE.matcher(text).matches();
  }

  private static double first(Collection<Box> boxes) {
    return boxes.stream().mapToDouble(Box::top).min().orElse(0);
  }

  /** 结婚证字号 and 离婚证字号 are not one word twice: a divorce's page has both. */
  private static Map<String, List<Box>> marks(PageGraph graph) {
    Map<String, List<Box>> marks = new HashMap<>();
    for (Label label : graph.labels()) {
      if (ONCE.contains(label.field())) {
        String act = label.ink().text().replaceAll("[^结离原]", "");
        marks.computeIfAbsent(label.field() + act, key -> new ArrayList<>()).add(label.box());
      }
    }
    for (Run run : graph.runs()) {
      if (Fit.of("certificate_number", run.text()) >= 3.5) {
        marks.computeIfAbsent("number", key -> new ArrayList<>()).add(run.box());
      }
    }
    for (Piece piece : graph.frame().pieces()) {
      String text = piece.text();
      if (isTitle(text)) {
        String title = text.replaceAll("[结离]", "");
        marks.computeIfAbsent("title " + title, key -> new ArrayList<>()).add(piece.box());
      }
    }
    return marks;
  }

  private static List<Box> parts(List<Box> marks, double unit) {
    List<List<Box>> rows = new ArrayList<>();
    for (Box mark : marks.stream().sorted(Comparator.comparingDouble(Box::middleY)).toList()) {
      boolean isBeside =
          !rows.isEmpty()
              && mark.middleY() - rows.getLast().getFirst().middleY() < LEAST_HEIGHT * unit;
      if (!isBeside) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(mark);
    }
    List<Box> parts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      double top = i == 0 ? Box.ALL.top() : first(rows.get(i)) - 0.6 * unit;
      double bottom = i + 1 == rows.size() ? Box.ALL.bottom() : first(rows.get(i + 1)) - 0.6 * unit;
      parts.addAll(across(rows.get(i), top, bottom));
    }
    return parts;
  }

  private static List<Box> across(List<Box> row, double top, double bottom) {
    List<Box> sorted = row.stream().sorted(Comparator.comparingDouble(Box::middleX)).toList();
    List<Box> parts = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      double left = i == 0 ? Box.ALL.left() : between(sorted.get(i - 1), sorted.get(i));
      double right =
          i + 1 == sorted.size() ? Box.ALL.right() : between(sorted.get(i), sorted.get(i + 1));
      parts.add(new Box(left, top, right, bottom));
    }
    return parts;
  }

  private static double between(Box one, Box other) {
    return (one.middleX() + other.middleX()) / 2;
  }
}
