package lianli.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.IllegalActException;
import lianli.registry.check.Finding;
import lianli.registry.check.Severity;
import lianli.registry.intake.DraftOutcome.Result;
import lianli.registry.json.Json;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Backfill: drafts read from scans into the ledger where nothing speaks against them, into the
 * review queue where anything does. The same page enters once; so does the same act seen on two
 * pages, such as both spouses' certificates.
 */
public final class DraftIntake {
  /** What one party declares before an oath witness; drafts have it, acts do not (design §4). */
  private static final String DECLARATION = "declaration";

  /** A draft that may tell the same act waits for a person. */
  private static final String LIKE_WAITS = "like-waits";

  private final Ledger ledger;
  private final ReviewQueue queue;
  private final CheckedActs checks;
  private final PageIntake pages;
  private final String author;
  private @Nullable NamesOnFile names;
  private @Nullable WaitingDrafts waiting;

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
    DraftSource source = new DraftSource(line);
    String place = source.told();
    if (line.string("act").equals(DECLARATION)) {
      return Optional.of(keep(line, place));
    }
    if (isKnown(source.key())) {
      return Optional.of(new DraftOutcome(place, Result.ALREADY_THERE, List.of()));
    }
    Act act;
    try {
      act = ActCodec.decode(DraftFields.of(line));
    } catch (IllegalActException noAct) {
      return Optional.of(review(line, place, List.of("field:" + noAct.key())));
    }
    List<String> reasons = reasons(line, act);
    List<LedgerEntry> same = SameActs.onFile(ledger, names(), act);
    Optional<LedgerEntry> surely =
        same.stream().filter(entry -> isSurely(line, act, entry.act())).findFirst();
    if (surely.isPresent()) {
      return Optional.of(attach(line, place, act, surely.get().sequence()));
    }
    if (isNumberOfOthers(act)) {
      reasons.add("number-on-file-with-other-parties");
    } else if (!same.isEmpty()) {
      reasons.add("same-act");
    } else if (reasons.isEmpty() && waiting().holdsLike(act)) {
      reasons.add(LIKE_WAITS);
    }
    return Optional.of(reasons.isEmpty() ? enter(line, place, act) : review(line, place, reasons));
  }

  /** What a person decided or is to decide about a page holds, however it is read again. */
  private boolean isKnown(String sourceKey) {
    return ledger.sequenceOf(sourceKey).isPresent()
        || queue
            .itemFrom(sourceKey)
            .filter(item -> item.state() != ReviewItem.State.KEPT)
            .isPresent();
  }

  /**
   * A further paper about an act on file. A machine confirms nothing by it: the grade stays as it
   * is.
   */
  private DraftOutcome attach(Json.Obj line, String place, Act act, long entry) {
    CaptureGrade grade = grade(line);
    ledger.append(
        List.of(
            new NewEntry(
                new FurtherPaper(ledger).of(act, entry, CaptureGrade.Q0, place),
                new DraftSource(line).entered(grade, author))));
    return new DraftOutcome(place, Result.FURTHER_PAPER, List.of("same-act"));
  }

  private static CaptureGrade grade(Json.Obj line) {
    return DraftFields.readersAgree(line) ? CaptureGrade.Q1 : CaptureGrade.Q0;
  }

  private WaitingDrafts waiting() {
    WaitingDrafts known = waiting;
    if (known == null) {
      known = WaitingDrafts.of(queue);
      waiting = known;
    }
    return known;
  }

  /** Gone through when the first draft is judged; nobody else writes meanwhile. */
  private NamesOnFile names() {
    NamesOnFile known = names;
    if (known == null) {
      known = NamesOnFile.of(ledger);
      names = known;
    }
    return known;
  }

  private DraftOutcome enter(Json.Obj line, String place, Act act) {
    Provenance provenance = new DraftSource(line).entered(grade(line), author);
    AppendResult result = ledger.append(List.of(new NewEntry(act, provenance)));
    if (result.entered() == 0) {
      return new DraftOutcome(place, Result.ALREADY_THERE, List.of());
    }
    names().add(result.head().sequence(), act);
    return new DraftOutcome(place, Result.ENTERED, List.of());
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
    if (added && waiting != null) {
      queue.itemFrom(sourceKey(line)).ifPresent(waiting::add);
    }
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

  /**
   * Under a number that nothing else can have, and all that decides is on file as this paper tells
   * it: what it tells beyond that would be lost, and what was doubtful and not read may differ.
   */
  private static boolean isSurely(Json.Obj line, Act act, Act other) {
    return act.filing().number().filter(CertificateNumber.Modern.class::isInstance).isPresent()
        && act.filing().number().equals(other.filing().number())
        && SameActs.saysNothingElse(act, other)
        && ActCodec.encode(act).keySet().containsAll(DraftFields.doubtful(line));
  }

  /** True if a number that nothing else can have is on file with another name or person. */
  private boolean isNumberOfOthers(Act act) {
    return act
        .filing()
        .number()
        .filter(CertificateNumber.Modern.class::isInstance)
        .map(ledger::entriesNumbered)
        .orElse(List.of())
        .stream()
        .map(LedgerEntry::act)
        .filter(other -> other.kind() == act.kind())
        .filter(other -> other.filing().number().equals(act.filing().number()))
        .flatMap(other -> SameActs.differences(act, other).stream())
        .anyMatch(key -> key.endsWith(".name") || key.endsWith(".id_number"));
  }

  private static String sourceKey(Json.Obj line) {
    return new DraftSource(line).key();
  }
}
