package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lianli.ocr.layout.Meaning.Side;

/**
 * Parts of a sheet that holds several cards, stubs or certificates: what stands once on each stands
 * as often as there are cards.
 */
final class Cards {
  private static final Set<String> ONCE =
      Set.of("certificate_number", "registered_on", "registrar", "office");

  private static final Pattern TITLE = Pattern.compile(".{0,12}婚.{0,8}(证书?|证明书?|登记证?|表|卡片?|存根)");

  private Cards() {}

  /** The parts from top to bottom, each from left to right; one of all if there are no cards. */
  static List<Box> of(PageGraph graph) {
    Map<String, List<Box>> marks = marks(graph);
    Map<Integer, Integer> counts = new HashMap<>();
    marks.values().forEach(each -> counts.merge(each.size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() > 1 && entry.getValue() > 1)
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .map(n -> marks.values().stream().filter(each -> each.size() == n).toList())
        .map(each -> CardEdges.of(each, graph).parts())
        .filter(parts -> parts.size() > 1)
        .orElse(List.of(Box.ALL));
  }

  static boolean isTitle(String text) {
    return TITLE.matcher(text).matches();
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
      if (isTitle(piece.text())) {
        marks.computeIfAbsent("title", key -> new ArrayList<>()).add(piece.box());
      }
    }
    couples(graph).ifPresent(men -> marks.put("couple", men));
    return marks;
  }

  /** The words for the men, where as many stand there for the women. */
  private static Optional<List<Box>> couples(PageGraph graph) {
    List<Box> men = parties(graph, Side.MAN);
    return men.size() == parties(graph, Side.WOMAN).size() ? Optional.of(men) : Optional.empty();
  }

  private static List<Box> parties(PageGraph graph, Side side) {
    return graph.labels().stream()
        .filter(label -> label.meaning().isParty() && label.meaning().side() == side)
        .map(Label::box)
        .toList();
  }
}
