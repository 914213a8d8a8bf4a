package lianli.registry.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.IllegalActException;
import lianli.registry.check.Finding;
import lianli.registry.check.Severity;
import lianli.registry.json.Json;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;

/** Where people decide about drafts: accepted as read or corrected, or rejected with a reason. */
public final class ReviewDesk {
  private final Ledger ledger;
  private final ReviewQueue queue;
  private final CheckedActs checks;
  private final Clock clock;
  private final String author;

  /** A desk at which this person sits. */
  public ReviewDesk(Ledger ledger, ReviewQueue queue, Clock clock, String author) {
    this.ledger = ledger;
    this.queue = queue;
    this.checks = new CheckedActs(ledger, LocalDate.now(clock));
    this.clock = clock;
    this.author = author;
  }

  /**
   * Enters a draft.
   *
   * @param corrections values by key that replace what was read
   * @throws RegistryException NO_RECORD if no such item is open, REFUSED if a rule blocks the act
   */
  public AppendResult accept(long id, Map<String, String> corrections) {
    ReviewItem item = open(id);
    Act act;
    try {
      act = ActCodec.decode(DraftIntake.corrected(item.draft(), corrections));
    } catch (IllegalActException illegal) {
      throw refused(id, Said.of(String.valueOf(illegal.getMessage()), illegal.key() + " 格式不符"));
    }
    List<Finding> blocking =
        checks.run(act, List.of()).stream()
            .filter(finding -> finding.severity() == Severity.BLOCK)
            .toList();
    if (!blocking.isEmpty()) {
      throw refused(id, blocking.getFirst().message());
    }
    AppendResult result =
        ledger.append(
            List.of(
                new NewEntry(
                    act, new DraftSource(item.draft()).decided(id, CaptureGrade.Q2, author))));
    queue.decide(id, ReviewItem.State.ACCEPTED, decision(corrections, ""));
    return result;
  }

  /**
   * Puts a draft aside for good.
   *
   * @throws RegistryException NO_RECORD if no such item is open
   */
  public void reject(long id, String reason) {
    open(id);
    queue.decide(id, ReviewItem.State.REJECTED, decision(Map.of(), reason));
  }

  private Json.Obj decision(Map<String, String> corrections, String reason) {
    return Json.object()
        .put("author", author)
        .put("time", clock.instant().toString())
        .put("corrections", Json.ofStrings(corrections))
        .put("reason", reason)
        .build();
  }

  private ReviewItem open(long id) {
    return queue
        .item(id)
        .filter(item -> item.state() == ReviewItem.State.OPEN)
        .orElseThrow(
            () ->
                new RegistryException(
                    ErrorCode.NO_RECORD,
                    Said.of("Cannot decide about item " + id, "无法处理待核 " + id),
                    Said.of("no such item is open", "没有这条待核记录"),
                    Said.of(
                        "`lianli review list` shows the open ones", "lianli review list 可列出待核记录")));
  }

  private static RegistryException refused(long id, Said why) {
    return new RegistryException(
        ErrorCode.REFUSED,
        Said.of("Cannot enter item " + id, "无法入库：待核 " + id),
        why,
        Said.of(
            "Correct it with --set KEY=VALUE, or reject it with a reason",
            "请用 --set 键=值 更正，或注明理由退回"));
  }
}
