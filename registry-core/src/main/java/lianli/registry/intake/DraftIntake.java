package lianli.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.IllegalActException;
import lianli.registry.check.ActChecks;
import lianli.registry.check.Finding;
import lianli.registry.check.Severity;
import lianli.registry.draft.Draft;
import lianli.registry.draft.DraftLine;
import lianli.registry.draft.PageLine;
import lianli.registry.intake.DraftOutcome.Result;
import lianli.registry.json.Json;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.NewEntry;
import lianli.registry.scan.ScanIntakeOutcome;
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

  public DraftIntake(Ledger ledger, ReviewQueue queue, LocalDate today, String author) {
    this(ledger, queue, ActChecks.standard(today), author);
  }

  /** Takes drafts in by these rules. */
  public DraftIntake(Ledger ledger, ReviewQueue queue, ActChecks rules, String author) {
    this.ledger = ledger;
    this.queue = queue;
    this.checks = new CheckedActs(ledger, rules);
    this.author = author;
    this.pages = new PageIntake(queue, author);
  }

  /** What became of a line and of its scan; of lines on whose scan nothing rests, of no scan. */
  public record WithScan(DraftOutcome line, Optional<ScanIntakeOutcome> scan) {}

  /**
   * Takes one line of a drafts file, its scan before it: so the ledger never names a scan that a
   * crash then left out.
   *
   * @return empty for lines that want nothing: pages that ended well
   */
  public Optional<WithScan> take(DraftLine line, DraftScans scans) {
    Optional<ScanIntakeOutcome> taken = scans.take(line);
    return take(line)
        .map(outcome -> new WithScan(outcome, scans.look(line, outcome).or(() -> taken)));
  }

  /**
   * Takes one line of a drafts file.
   *
   * @return empty for lines that want nothing: pages that ended well
   */
  public Optional<DraftOutcome> take(DraftLine line) {
    return switch (line) {
      case PageLine page -> pages.take(page);
      case Draft draft -> Optional.of(take(draft));
    };
  }

  private DraftOutcome take(Draft draft) {
    DraftProvenance from = new DraftProvenance(draft);
    if (draft.act().equals(DECLARATION)) {
      return keep(draft);
    }
    if (isKnown(from.key())) {
      return new DraftOutcome(from.told(), Result.ALREADY_THERE, List.of());
    }
    Act act;
    try {
      act = ActCodec.decode(draft.values());
    } catch (IllegalActException noAct) {
      return review(draft, List.of("field:" + noAct.key()));
    }
    List<String> reasons = reasons(draft, act);
    List<LedgerEntry> same = SameActs.onFile(ledger, names(), act);
    Optional<LedgerEntry> surely =
        same.stream().filter(entry -> isSurely(draft, act, entry.act())).findFirst();
    if (surely.isPresent()) {
      return attach(draft, act, surely.get().sequence());
    }
    if (isNumberOfOthers(act)) {
      reasons.add("number-on-file-with-other-parties");
    } else if (!same.isEmpty()) {
      reasons.add("same-act");
    } else if (reasons.isEmpty() && waiting().holdsLike(act)) {
      reasons.add(LIKE_WAITS);
    }
    return reasons.isEmpty() ? enter(draft, act) : review(draft, reasons);
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
  private DraftOutcome attach(Draft draft, Act act, long entry) {
    DraftProvenance from = new DraftProvenance(draft);
    ledger.append(
        List.of(
            new NewEntry(
                new FurtherPaper(ledger).of(act, entry, CaptureGrade.Q0, from.told()),
                from.entered(grade(draft), author))));
    return new DraftOutcome(from.told(), Result.FURTHER_PAPER, List.of("same-act"));
  }

  private static CaptureGrade grade(Draft draft) {
    return draft.isReadAlike() ? CaptureGrade.Q1 : CaptureGrade.Q0;
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

  private DraftOutcome enter(Draft draft, Act act) {
    DraftProvenance from = new DraftProvenance(draft);
    AppendResult result =
        ledger.append(List.of(new NewEntry(act, from.entered(grade(draft), author))));
    if (result.entered() == 0) {
      return new DraftOutcome(from.told(), Result.ALREADY_THERE, List.of());
    }
    names().add(result.head().sequence(), act);
    return new DraftOutcome(from.told(), Result.ENTERED, List.of());
  }

  /**
   * A declaration is its party's own word (A4, registry-rules §2): it creates and ends no union.
   */
  private DraftOutcome keep(Draft draft) {
    DraftProvenance from = new DraftProvenance(draft);
    Json.Obj decision =
        Json.object().put("author", author).put("reason", "supporting-paper").build();
    boolean kept = queue.keep(from.key(), draft, decision);
    return new DraftOutcome(
        from.told(), kept ? Result.SUPPORTING : Result.ALREADY_THERE, List.of("supporting-paper"));
  }

  private DraftOutcome review(Draft draft, List<String> reasons) {
    DraftProvenance from = new DraftProvenance(draft);
    boolean added = queue.add(from.key(), draft, reasons);
    if (added && waiting != null) {
      queue.itemFrom(from.key()).ifPresent(waiting::add);
    }
    return new DraftOutcome(from.told(), added ? Result.REVIEW : Result.ALREADY_THERE, reasons);
  }

  private List<String> reasons(Draft draft, Act act) {
    List<String> reasons = new ArrayList<>();
    // Whatever the reader's verdict: which fields decide is not the reader's to say.
    draft.doubtful().forEach(key -> reasons.add("field:" + key));
    if (!draft.isAcceptable()) {
      draft.findings().forEach(finding -> reasons.add("rule:" + finding.rule()));
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
  private static boolean isSurely(Draft draft, Act act, Act other) {
    return act.filing().number().filter(CertificateNumber.Modern.class::isInstance).isPresent()
        && act.filing().number().equals(other.filing().number())
        && SameActs.saysNothingElse(act, other)
        && ActCodec.encode(act).keySet().containsAll(draft.doubtful());
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
}
