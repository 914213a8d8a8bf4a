package lianli.cli.court.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lianli.registry.json.Json;

/** What the program told about one line, as its JSON Lines say it. */
record Found(String kind, Set<String> flags, String decision, List<Long> entries) {
  /** Classes of lines whose marriage is not on file. */
  private static final Set<String> WITHOUT_MARRIAGE =
      Set.of("SPOUSE-MISMATCH", "NO-MARRIAGE", "NOT-FOUND");

  /** By {@link TruthLine#place}. */
  static Map<String, Found> read(String lines) {
    Map<String, Found> found = new HashMap<>();
    lines
        .lines()
        .map(line -> (Json.Obj) Json.parse(line))
        .filter(each -> each.string("type").equals("court_case"))
        .forEach(
            each ->
                found.put(
                    TruthLine.place(
                        each.string("file"),
                        each.number("line").map(BigDecimal::intValue).orElseThrow()),
                    new Found(
                        each.string("class"),
                        texts(each.items("flags")),
                        each.string("decision"),
                        numbers(each.items("entries")))));
    return found;
  }

  private static Set<String> texts(List<Json> items) {
    return items.stream()
        .map(item -> ((Json.Str) item).value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Long> numbers(List<Json> items) {
    List<Long> numbers = new ArrayList<>();
    items.forEach(item -> numbers.add(((Json.Num) item).value().longValue()));
    return numbers;
  }

  boolean isAccepted() {
    return decision.equals("accepted");
  }

  boolean isForAPerson() {
    return decision.equals("review");
  }

  boolean isDuplicate() {
    return kind.equals("DUPLICATE-CASE");
  }

  boolean shows(TruthLine line) {
    return entries.stream().anyMatch(line.entries()::contains);
  }

  /** True if it says that this is the marriage of the line. */
  boolean isOfItsMarriage(TruthLine line) {
    return !WITHOUT_MARRIAGE.contains(kind) && !isDuplicate() && shows(line);
  }

  /** The row at which a line lies among those for a person. */
  String cause() {
    return switch (kind) {
      case "AMBIGUOUS" -> "more than one couple fits";
      case "SPOUSE-MISMATCH" -> "another spouse on file";
      case "NO-MARRIAGE" -> "one party on file";
      case "NOT-FOUND" -> "tells too little";
      case "JUDGMENT-BEFORE-MARRIAGE" -> "only a later marriage";
      default -> "link in doubt";
    };
  }
}
