package lianli.cli.court.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.cli.court.FilledIn;
import lianli.registry.json.Json;

/**
 * A clerk who trusts what the program accepted, and knows the truth of the rest: what was linked by
 * itself enters as the advice says, line by line or all at once; about every other line the clerk
 * asked, and decides rightly.
 */
final class TruthfulClerk implements FilledIn.Clerk {
  private static final Set<String> OPEN = Set.of("OK-OPEN", "REMARRIED");
  private static final Set<String> CHANGING = Set.of("END", "VOID", "DEATH");
  private static final Set<String> LOOKED_AT = Set.of("OVERTURNED", "LATER-LINE", "OUTCOME");
  private static final String BASIS = "For the program: basis";

  private final Map<String, TruthLine> truth = new HashMap<>();
  private final Map<TruthLine, String> notNamed = new LinkedHashMap<>();
  private final Map<TruthLine, Json.Obj> court = new HashMap<>();
  private int leftToAll;

  TruthfulClerk(List<TruthLine> lines) {
    lines.forEach(line -> truth.put(line.place(), line));
  }

  /** Fills a workbook. */
  void fill(Path from, Path to) {
    FilledIn.workbook(from, to, this);
  }

  /** Lines of the class OK-OPEN that are entered all at once. */
  int leftToAll() {
    return leftToAll;
  }

  /** Lines that should end a marriage on file which the program does not name. */
  Map<TruthLine, String> notNamed() {
    return notNamed;
  }

  /** What the court wrote in a line, by key. */
  Json.Obj court(TruthLine line) {
    return Objects.requireNonNull(court.get(line));
  }

  @Override
  public Map<String, String> apply(String number, Map<String, String> cells) {
    String written = cells.getOrDefault(BASIS, "");
    if (!written.startsWith("{")) {
      return Map.of();
    }
    Json.Obj basis = (Json.Obj) Json.parse(written);
    TruthLine line =
        truth.get(
            TruthLine.place(
                basis.string("file"),
                basis.number("line").map(BigDecimal::intValue).orElseThrow()));
    if (line == null) {
      return Map.of();
    }
    court.put(line, basis.object("court"));
    Set<String> flags =
        basis.items("flags").stream()
            .map(flag -> ((Json.Str) flag).value())
            .collect(Collectors.toSet());
    boolean isTrusted =
        basis.string("link").equals("accepted")
            && OPEN.contains(basis.string("class"))
            && CHANGING.contains(basis.string("effect"))
            && flags.stream().noneMatch(LOOKED_AT::contains);
    boolean isEntered = isTrusted || line.isJustified();
    if (!isEntered) {
      return decided(line.outcome().startsWith("ask") ? "ask the court" : "do not enter");
    }
    Optional<String> day = dayFoundOut(line, basis.string("class"));
    boolean isOneOfAll =
        isTrusted
            && day.isEmpty()
            && basis.string("class").equals("OK-OPEN")
            && basis.string("effect").equals("END");
    if (isOneOfAll) {
      leftToAll++;
      return Map.of();
    }
    Map<String, String> cellsFilled = new LinkedHashMap<>(decided("enter"));
    day.ifPresent(each -> cellsFilled.put("Day of effect found out", each));
    if (!isTrusted) {
      Optional<Long> entry = entry(line, basis);
      if (entry.isEmpty()) {
        notNamed.put(line, basis.string("class") + " " + basis.string("link"));
        return decided("look into");
      }
      cellsFilled.put("Entry of the marriage", Long.toString(entry.get()));
    }
    return cellsFilled;
  }

  /** The court's day, where the one of the list cannot be, or is needed beside a later wedding. */
  private static Optional<String> dayFoundOut(TruthLine line, String kind) {
    boolean isNeeded =
        line.errors().contains("EFFECT_BEFORE")
            || (kind.equals("REMARRIED") && line.effectStated().isEmpty());
    return isNeeded ? Optional.of(line.effectTrue()) : Optional.empty();
  }

  private static Optional<Long> entry(TruthLine line, Json.Obj basis) {
    List<Long> shown =
        basis.items("entries").stream().map(item -> ((Json.Num) item).value().longValue()).toList();
    return shown.contains(line.entry())
        ? Optional.of(line.entry())
        : shown.stream().filter(line.entries()::contains).findFirst();
  }

  private static Map<String, String> decided(String word) {
    return Map.of("Decision", word, "Decided by", "Li", "Decided on", "2026-10-31");
  }
}
