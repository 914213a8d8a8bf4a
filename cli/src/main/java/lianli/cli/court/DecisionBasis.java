package lianli.cli.court;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.court.CasePlace;
import lianli.registry.file.Sha256;
import lianli.registry.intake.DecidedCase;
import lianli.registry.intake.RegisterSeal;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;

/**
 * What a decision about a line rests on, as it lies beside the line in hidden columns.
 *
 * @param place of the line in the court's lists
 * @param cells what the court says there, by key
 * @param kind code of the discrepancy class
 * @param flags their codes
 * @param effect what the case did to the marriage; empty if the line does not say it clearly
 * @param link code of the link's decision
 * @param entries that the class rests on
 * @param seal of what was on file about the people
 * @param head last line of the ledger then
 * @param of which lines the list had besides this one
 */
record DecisionBasis(
    CasePlace place,
    Map<String, String> cells,
    String kind,
    List<String> flags,
    String effect,
    String link,
    List<Long> entries,
    String seal,
    long head,
    Listed of) {
  /**
   * Which lines the court's lists had.
   *
   * @param table those of the line's own table, as runs
   * @param all how many there were in all tables; 0 if a workbook does not tell
   */
  record Listed(String table, int all) {}

  DecisionBasis {
    cells = Map.copyOf(cells);
    flags = List.copyOf(flags);
    entries = List.copyOf(entries);
  }

  /** As it is written. */
  String written() {
    Json.Builder court = Json.object();
    new TreeMap<>(cells).forEach(court::put);
    Json.Builder told = Json.object();
    if (!place.file().isEmpty()) {
      told.put("file", place.file());
    }
    if (!place.sheet().isEmpty()) {
      told.put("sheet", place.sheet());
    }
    return told.put("line", place.row())
        .put("court", court.build())
        .put("class", kind)
        .put("flags", Json.ofStrings(flags))
        .put("effect", effect)
        .put("link", link)
        .put("entries", entries.stream().map(Json::of).toList())
        .put("register", seal)
        .put("head", head)
        .put("listed", of.table())
        .put("all", of.all())
        .build()
        .canonical();
  }

  /** The digest that stands beside what is written. */
  static String digest(String written) {
    return Sha256.of("court decision " + written);
  }

  /** Reads it back; empty if it is not what was written. */
  static Optional<DecisionBasis> parse(String written, String digest) {
    if (!digest(written).equals(digest)) {
      return Optional.empty();
    }
    try {
      return Json.parse(written) instanceof Json.Obj told
          ? Optional.of(of(told))
          : Optional.empty();
    } catch (JsonSyntaxException damaged) {
      return Optional.empty();
    }
  }

  private static DecisionBasis of(Json.Obj told) {
    Map<String, String> cells = new LinkedHashMap<>();
    Json.Obj court = told.object("court");
    court.members().keySet().forEach(key -> cells.put(key, court.string(key)));
    return new DecisionBasis(
        new CasePlace(
            told.string("file"),
            told.string("sheet"),
            told.number("line").map(BigDecimal::intValue).orElse(0)),
        cells,
        told.string("class"),
        texts(told.items("flags")),
        told.string("effect"),
        told.string("link"),
        told.items("entries").stream()
            .flatMap(
                item ->
                    item instanceof Json.Num number
                        ? Stream.of(number.value().longValue())
                        : Stream.empty())
            .toList(),
        told.string("register"),
        told.number("head").map(BigDecimal::longValue).orElse(0L),
        new Listed(told.string("listed"), told.number("all").map(BigDecimal::intValue).orElse(0)));
  }

  private static List<String> texts(List<Json> items) {
    return items.stream()
        .flatMap(item -> item instanceof Json.Str text ? Stream.of(text.value()) : Stream.empty())
        .toList();
  }

  /** Whom a line is about. */
  static RegisterSeal.Subject subject(Map<String, String> cells, List<Long> entries) {
    Stream<CitizenId> persons =
        Stream.of("plaintiff.id_number", "defendant.id_number")
            .flatMap(key -> CitizenId.parse(cells.getOrDefault(key, "")).stream());
    return new RegisterSeal.Subject(
        entries,
        Set.copyOf(persons.toList()),
        Set.copyOf(
            CertificateNumber.parse(cells.getOrDefault("certificate_number", "")).stream()
                .toList()),
        cells.getOrDefault("case_number", ""));
  }

  /** The same for whoever enters the decision. */
  DecidedCase.Basis forIntake() {
    return new DecidedCase.Basis(subject(cells, entries), seal, head);
  }
}
