package lianli.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.IllegalActException;
import lianli.registry.act.Party;
import lianli.registry.check.Finding;
import lianli.registry.check.Severity;
import lianli.registry.intake.DraftOutcome.Result;
import lianli.registry.json.Json;
import lianli.registry.ledger.AppendResult.Outcome;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;

/**
 * Backfill: drafts read from scans into the ledger where nothing speaks against them, into the
 * review queue where anything does. The same page enters once; so does the same act seen on two
 * pages, such as both spouses' certificates.
 */
public final class DraftIntake {
  /** What one party declares before an oath witness; drafts have it, acts do not (design §4). */
  private static final String DECLARATION = "declaration";

  private final Ledger ledger;
  private final ReviewQueue queue;
  private final CheckedActs checks;
  private final PageIntake pages;
  private final String author;

  /** An intake into this ledger and queue. */
  public DraftIntake(Ledger ledger, ReviewQueue queue, LocalDate today, String author) {
    this.ledger = ledger;
    this.queue = queue;
    this.checks = new CheckedActs(ledger, today);
    this.author = author;
    this.pages = new PageIntake(queue, author);
  }

  /**
   * Takes one line of a drafts file.
   *
   * @return empty for lines that want nothing (pages that ended well, the summary)
   */
  public Optional<DraftOutcome> take(Json.Obj line) {
    if (line.string("type").equals("page")) {
      return pages.take(line);
    }
    if (!line.string("type").equals("draft")) {
      return Optional.empty();
    }
    String place = new DraftSource(line).told();
    if (line.string("act").equals(DECLARATION)) {
      return Optional.of(keep(line, place));
    }
    Act act;
    try {
      act = ActCodec.decode(DraftFields.of(line));
    } catch (IllegalActException noAct) {
      return Optional.of(review(line, place, List.of("field:" + noAct.key())));
    }
    List<String> reasons = reasons(line, act);
    Optional<Act> sameNumber = sameAct(act);
    if (sameNumber.isPresent()) {
      if (!contradicts(act, sameNumber.get())) {
        return Optional.of(new DraftOutcome(place, Result.ALREADY_THERE, List.of("same-act")));
      }
      reasons.add("number-on-file-with-other-parties");
    }
    return Optional.of(reasons.isEmpty() ? enter(line, place, act) : review(line, place, reasons));
  }

  private DraftOutcome enter(Json.Obj line, String place, Act act) {
    CaptureGrade grade = DraftFields.readersAgree(line) ? CaptureGrade.Q1 : CaptureGrade.Q0;
    Provenance provenance = new DraftSource(line).entered(grade, author);
    Outcome outcome = ledger.append(List.of(new NewEntry(act, provenance))).outcomes().getFirst();
    return new DraftOutcome(
        place, outcome == Outcome.ENTERED ? Result.ENTERED : Result.ALREADY_THERE, List.of());
  }

  /**
   * A declaration is its party's own word (A4, registry-rules §2): it creates and ends no union.
   */
  private DraftOutcome keep(Json.Obj line, String place) {
    Json.Obj decision =
        Json.object().put("author", author).put("reason", "supporting-paper").build();
    boolean kept = queue.keep(sourceKey(line), line, decision);
    return new DraftOutcome(
        place, kept ? Result.SUPPORTING : Result.ALREADY_THERE, List.of("supporting-paper"));
  }

  private DraftOutcome review(Json.Obj line, String place, List<String> reasons) {
    boolean added = queue.add(sourceKey(line), line, reasons);
    return new DraftOutcome(place, added ? Result.REVIEW : Result.ALREADY_THERE, reasons);
  }

  private List<String> reasons(Json.Obj line, Act act) {
    List<String> reasons = new ArrayList<>();
    // Whatever the reader's verdict: which fields decide is not the reader's to say.
    DraftFields.doubtful(line).forEach(key -> reasons.add("field:" + key));
    if (!line.string("verdict").equals("accept")) {
      for (Json finding : line.items("findings")) {
        reasons.add("rule:" + ((Json.Obj) finding).string("rule"));
      }
      if (reasons.isEmpty()) {
        reasons.add("reader");
      }
    }
    for (Finding finding : checks.run(act, List.of())) {
      if (finding.severity() != Severity.INFO) {
        reasons.add("rule:" + finding.rule());
      }
    }
    return new ArrayList<>(reasons.stream().distinct().toList());
  }

  /** An act of the same kind on file under a number that nothing else can have. */
  private Optional<Act> sameAct(Act act) {
    return act.filing()
        .number()
        .filter(CertificateNumber.Modern.class::isInstance)
        .flatMap(
            number ->
                ledger.entriesNumbered(number).stream()
                    .map(LedgerEntry::act)
                    .filter(other -> other.kind() == act.kind())
                    .filter(other -> other.filing().number().equals(Optional.of(number)))
                    .findFirst());
  }

  private static boolean contradicts(Act one, Act other) {
    for (int i = 0; i < Math.min(one.parties().size(), other.parties().size()); i++) {
      Party mine = one.parties().get(i);
      Party theirs = other.parties().get(i);
      boolean sameName = mine.name().equals(theirs.name());
      boolean sameNumber = mine.idNumber().equals(theirs.idNumber());
      if (!sameName || !(sameNumber || mine.idNumber().isEmpty() || theirs.idNumber().isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private static String sourceKey(Json.Obj line) {
    return new DraftSource(line).key();
  }

  /** The fields of a queued draft with a person's corrections, as an act's fields. */
  static Map<String, String> corrected(Json.Obj draft, Map<String, String> corrections) {
    Map<String, String> fields = DraftFields.of(draft);
    fields.putAll(corrections);
    return fields;
  }
}
