package lianli.registry.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.act.WrittenText;
import lianli.registry.check.ActChecks;
import lianli.registry.check.Finding;
import lianli.registry.check.Severity;
import lianli.registry.court.CasePlace;
import lianli.registry.court.EffectSpan;
import lianli.registry.file.Sha256;
import lianli.registry.json.Json;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.list.ImportKind;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListRow;
import lianli.registry.list.RowReader;
import lianli.registry.list.RowRejectedException;
import lianli.registry.list.ToldAct;
import lianli.registry.table.Cell;

/** Makes the act of a court's line about which somebody decided. */
final class DecidedPreparation {
  private final LedgerReader ledger;
  private final ActChecks checks;
  private final String author;
  private final String source;
  private final RowReader reader;

  DecidedPreparation(LedgerReader ledger, ActChecks checks, String author, String source) {
    this.ledger = ledger;
    this.checks = checks;
    this.author = author;
    this.source = source;
    reader = new RowReader(ImportKind.DECREES, ListMapping.none(), checks.today());
  }

  PreparedRow prepared(ListRow.Told row, CasePlace place, DecidedCase.Order order) {
    try {
      return order.marriage() == ChosenMarriages.NOT_ON_FILE
          ? elsewhere(row, place, order)
          : onFile(row, place, order);
    } catch (RowRejectedException rejected) {
      return new PreparedRow.Refused(
          RowOutcome.rejected(row.number(), rejected.cell(), rejected.why()));
    }
  }

  private PreparedRow elsewhere(ListRow.Told row, CasePlace place, DecidedCase.Order order)
      throws RowRejectedException {
    Map<String, Cell> cells = new LinkedHashMap<>(row.cells());
    Effect effect = effect(cells, order);
    return prepared(
        row,
        place,
        order,
        reader.read(new ListRow.Told(row.number(), cells)),
        effect,
        List.of("marriage not on file"));
  }

  private PreparedRow onFile(ListRow.Told row, CasePlace place, DecidedCase.Order order)
      throws RowRejectedException {
    Optional<LedgerEntry> entry = ledger.entry(order.marriage());
    if (entry.isEmpty() || !(entry.get().act() instanceof OfCouple marriage)) {
      throw new RowRejectedException(
          "",
          entry.isEmpty()
              ? BilingualText.of(
                  "entry %s is not on file any more", "第 %s 号记录已不在库中", order.marriage())
              : BilingualText.of(
                  "entry %s is about no couple", "第 %s 号记录不是夫妻双方的登记", order.marriage()));
    }
    DecreeOnFile decree =
        DecreeOnFile.of(party(row, "plaintiff."), party(row, "defendant."), marriage);
    Map<String, Cell> cells = new LinkedHashMap<>(row.cells());
    // A role says nothing about the sex; the couple on file does.
    Sex first = decree.isManFirst() ? Sex.MALE : Sex.FEMALE;
    cells.put("plaintiff.sex", cell(first.written()));
    cells.put("defendant.sex", cell(first.other().written()));
    Effect effect = effect(cells, order);
    ToldAct told = reader.read(new ListRow.Told(row.number(), cells));
    List<String> remarks = new ArrayList<>(List.of("marriage of entry " + order.marriage()));
    remarks.addAll(decree.otherwise());
    return prepared(
        row,
        place,
        order,
        new ToldAct(
            decree.told(told.act()),
            told.isOfCourtList(),
            told.sourceKey(),
            told.capture(),
            told.authority(),
            told.remarks()),
        effect,
        remarks);
  }

  private PreparedRow prepared(
      ListRow.Told row,
      CasePlace line,
      DecidedCase.Order order,
      ToldAct told,
      Effect effect,
      List<String> remarks) {
    List<String> place = new ArrayList<>();
    place.add(order.place());
    place.add(
        "line "
            + line.row()
            + " of the court's list"
            + (line.table().isEmpty() ? "" : " " + line.table()));
    place.add("decided by " + order.by());
    effectOf(told.act(), effect).ifPresent(place::add);
    if (effect == Effect.FOUND_OUT && !text(row, "effective_from").isBlank()) {
      place.add("effective_from as the court writes it: " + text(row, "effective_from"));
    }
    place.addAll(remarks);
    if (!order.note().isBlank()) {
      place.add("note: " + order.note().strip());
    }
    NewEntry entry =
        NewEntry.of(
            told.act(),
            content ->
                new Provenance(
                    key(row, order),
                    source,
                    String.join("; ", place),
                    CaptureGrade.Q4,
                    author,
                    told.authority()));
    return new PreparedRow.Told(row.number(), told.act(), entry, true, false, findings(told));
  }

  /** What the court says, about which marriage, from which day: wherever the row stands. */
  private static String key(ListRow.Told row, DecidedCase.Order order) {
    Map<String, String> said = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (key, cell) -> {
              if (!cell.isBlank()) {
                said.put(key, cell.text());
              }
            });
    return Sha256.of(
        "decided " + Json.canonical(said) + " " + order.marriage() + " " + order.effect().text());
  }

  /** Where the day of effect comes from. */
  private enum Effect {
    STATED,
    FOUND_OUT,
    UNKNOWN
  }

  /** The day that the registry found out stands where the court gives none. */
  private static Effect effect(Map<String, Cell> cells, DecidedCase.Order order)
      throws RowRejectedException {
    Cell told = cells.get("effective_from");
    String stated = told == null ? "" : told.text();
    boolean isStated = !stated.isBlank();
    if (!order.effect().isKnown()) {
      return isStated ? Effect.STATED : Effect.UNKNOWN;
    }
    if (isStated && PartialDate.parse(stated).filter(order.effect()::equals).isPresent()) {
      return Effect.STATED;
    }
    if (isStated && mayBe(stated, cells)) {
      throw new RowRejectedException(
          "",
          BilingualText.of(
              "the court gives another day of effect; it is for the court to correct it",
              "法院名单已载明另一生效日期；如有误请由法院更正"));
    }
    cells.put("effective_from", cell(order.effect().text()));
    return Effect.FOUND_OUT;
  }

  /** Nothing is in force before it was decided: such a day is a slip of the list. */
  private static boolean mayBe(String stated, Map<String, Cell> cells) {
    PartialDate effect = PartialDate.parse(stated).orElseGet(PartialDate::unknown);
    Cell judged = cells.get("judged_on");
    PartialDate day =
        PartialDate.parse(judged == null ? "" : judged.text()).orElseGet(PartialDate::unknown);
    return effect.isKnown() && (!day.isKnown() || effect.latest().isAfter(day.earliest()));
  }

  private static Optional<String> effectOf(Act act, Effect effect) {
    if (!(act instanceof CourtDivorce divorce)) {
      return Optional.empty();
    }
    return switch (effect) {
      case STATED -> Optional.of("day of effect as the court states it");
      case FOUND_OUT -> Optional.of("day of effect found out by the registry");
      case UNKNOWN ->
          EffectSpan.of(divorce.decree())
              .map(span -> "day of effect not stated, estimated " + span.text());
    };
  }

  private List<Finding> findings(ToldAct told) {
    List<Finding> findings = new ArrayList<>();
    told.remarks()
        .forEach(
            remark -> findings.add(new Finding("as-written", Severity.INFO, List.of(), remark)));
    findings.addAll(checks.alone(told.act()));
    return findings;
  }

  private static Party party(ListRow.Told row, String role) {
    return new Party(
        sex(text(row, role + "sex")),
        name(text(row, role + "name")),
        PartialDate.parse(text(row, role + "birth_date")).orElseGet(PartialDate::unknown),
        text(row, role + "id_number"),
        Map.of());
  }

  private static Sex sex(String written) {
    return switch (WrittenText.word(written)) {
      case "男", "m", "male", "1" -> Sex.MALE;
      case "女", "f", "female", "2" -> Sex.FEMALE;
      default -> Sex.UNKNOWN;
    };
  }

  private static Optional<PersonName> name(String written) {
    try {
      return written.isBlank() ? Optional.empty() : Optional.of(new PersonName(written));
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  private static String text(ListRow.Told row, String key) {
    Cell cell = row.cells().get(key);
    return cell == null ? "" : cell.text();
  }

  private static Cell cell(String text) {
    return new Cell(text, "", Cell.Content.TEXT);
  }
}
