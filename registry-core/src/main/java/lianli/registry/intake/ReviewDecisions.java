package lianli.registry.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.Act;
import lianli.registry.check.ActChecks;
import lianli.registry.json.Json;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement;
import lianli.registry.place.Gazetteer;

/** Where people decide about drafts: accepted as read or corrected, or rejected with a reason. */
public final class ReviewDecisions {
  private final Ledger ledger;
  private final ReviewQueue queue;
  private final Gate gate;
  private final Clock clock;
  private final String author;

  public ReviewDecisions(Ledger ledger, ReviewQueue queue, Clock clock, String author) {
    this(ledger, queue, clock, author, Gazetteer.shipped());
  }

  /**
   * The same in a county of its own.
   *
   * @param places of the county
   */
  public ReviewDecisions(
      Ledger ledger, ReviewQueue queue, Clock clock, String author, Gazetteer places) {
    this.ledger = ledger;
    this.queue = queue;
    this.gate = new Gate(ledger, ActChecks.standard(LocalDate.now(clock), places));
    this.clock = clock;
    this.author = author;
  }

  /**
   * Enters a draft, or attaches it to the act on file that it is another paper of.
   *
   * @param corrections values that replace what was read, by key or by its Chinese name
   * @return questions if a person must answer something first; the item stays open
   * @throws RegistryException NO_RECORD if there is no such item; REFUSED if it is decided already
   *     or can never enter as told; BAD_INPUT if a correction is no field or value
   */
  public EntryOutcome accept(long id, Map<String, String> corrections, Answers answers) {
    ReviewItem item = open(id);
    EnteredSource source = EnteredSource.of(ledger, item.sourceKey());
    if (source.entry().isPresent()) {
      // It entered, and the run ended before the queue knew.
      long entry = source.entry().getAsLong();
      queue.decide(id, ReviewItem.State.ACCEPTED, decision(Map.of(), "", entry));
      throw entered(id, entry);
    }
    Map<String, String> changes = TypedFields.keyed(corrections);
    Act act = TypedFields.changed(item.draft().values(), changes);
    if (answers.sameAct().isPresent()) {
      long entry = answers.sameAct().getAsLong();
      String paper = new DraftProvenance(item.draft()).told();
      FurtherPaper further = new FurtherPaper(ledger);
      Statement seen = further.of(act, entry, CaptureGrade.Q2, paper);
      append(seen, source.key(), item, answers);
      queue.decide(id, ReviewItem.State.ACCEPTED, decision(changes, "", entry));
      return further.attached(act, ledger.sequenceOf(source.key()).orElseThrow(), entry);
    }
    Gate.Passage passage =
        gate.look(
            act,
            emptied(item, changes),
            answers,
            BilingualText.of("Cannot enter item " + id, "无法录入核对件 " + id));
    if (passage.questions().isPresent()) {
      return passage.questions().get();
    }
    append(new Statement.ActEntered(act), source.key(), item, answers);
    long entry = ledger.sequenceOf(source.key()).orElseThrow();
    queue.decide(id, ReviewItem.State.ACCEPTED, decision(changes, "", entry));
    return new ActIntake.Done(entry, true, passage.findings());
  }

  /** What was read in fields that the person says are empty. */
  private static Map<String, String> emptied(ReviewItem item, Map<String, String> changes) {
    Map<String, String> read = new LinkedHashMap<>(item.draft().values());
    read.keySet().removeIf(key -> !changes.getOrDefault(key, key).isBlank());
    return read;
  }

  /**
   * Puts a draft aside.
   *
   * @throws RegistryException NO_RECORD if there is no such item; REFUSED if it is decided already
   */
  public void reject(long id, String reason) {
    open(id);
    queue.decide(id, ReviewItem.State.REJECTED, decision(Map.of(), reason, 0));
  }

  /**
   * Opens an item again that was rejected, or whose entry was taken back since.
   *
   * @throws RegistryException NO_RECORD if there is no such item; REFUSED if it is open, or what it
   *     became still stands
   */
  public void reopen(long id, String reason) {
    ReviewItem item = known(id);
    EnteredSource source = EnteredSource.of(ledger, item.sourceKey());
    BilingualText what = BilingualText.of("Cannot open item " + id + " again", "无法重新打开核对件 " + id);
    if (source.entry().isPresent()) {
      long entry = source.entry().getAsLong();
      long line = source.line().getAsLong();
      throw new RegistryException(
          ErrorCode.REFUSED,
          what,
          line == entry
              ? BilingualText.of(
                  "it is entry " + entry + ", which stands", "已录入为第 " + entry + " 号记录，且仍有效")
              : BilingualText.of(
                  "entry %s holds it for another paper about entry %s",
                  "第 %s 号记录将其作为第 %s 号记录的另一份材料", line, entry),
          line == entry
              ? BilingualText.of(
                  "If that is wrong, use `lianli act correct %s` or `lianli act revoke`",
                  "如记录有误，请用 lianli act correct %s 更正，或用 lianli act revoke 撤回", entry)
              // Not the act, which may be right: only the paper is in the wrong place.
              : BilingualText.of(
                  "If that is wrong, take it back with `lianli act revoke %s`",
                  "如有误，请用 lianli act revoke %s 撤回", line));
    }
    if (item.state() == ReviewItem.State.OPEN || item.state() == ReviewItem.State.KEPT) {
      boolean isOpen = item.state() == ReviewItem.State.OPEN;
      throw new RegistryException(
          ErrorCode.REFUSED,
          what,
          isOpen
              ? BilingualText.of("it is open", "尚未处理")
              : BilingualText.of("it is a supporting paper and never enters", "系佐证材料，不录入台账"),
          isOpen
              ? BilingualText.of(
                  "Decide with `lianli review accept` or reject",
                  "请用 lianli review accept 或 reject 处理")
              : BilingualText.of(
                  "Look at it with `lianli review show`", "请用 lianli review show 查看"));
    }
    queue.reopen(id, decision(Map.of(), reason, 0));
  }

  private void append(Statement statement, String key, ReviewItem item, Answers answers) {
    Provenance from = new DraftProvenance(item.draft()).decided(item.id(), CaptureGrade.Q2, author);
    Provenance told =
        new Provenance(key, from.source(), from.place() + answers.told(), from.capture(), author);
    ledger.append(List.of(new NewEntry(statement, told.on(from.scan()))));
  }

  private Json.Obj decision(Map<String, String> corrections, String reason, long entry) {
    Json.Builder decision =
        Json.object()
            .put("author", author)
            .put("time", clock.instant().toString())
            .put("corrections", Json.ofStrings(corrections))
            .put("reason", reason);
    return entry == 0 ? decision.build() : decision.put("entry", entry).build();
  }

  private ReviewItem open(long id) {
    ReviewItem item = known(id);
    return switch (item.state()) {
      case OPEN -> item;
      case ACCEPTED -> throw decided(item);
      case REJECTED ->
          throw refused(
              id,
              BilingualText.of("it was rejected", "该件已不采用"),
              BilingualText.of(
                  "Open it again with `lianli review reopen %s`",
                  "请用 lianli review reopen %s 重新打开", id));
      case KEPT ->
          throw new RegistryException(
              ErrorCode.NO_RECORD,
              cannotDecide(id),
              BilingualText.of("it is a supporting paper and never enters", "系佐证材料，不录入台账"),
              BilingualText.of(
                  "`lianli review list` shows the open ones", "请用 lianli review list 列出待核对件"));
    };
  }

  private RegistryException decided(ReviewItem item) {
    OptionalLong entry = EnteredSource.of(ledger, item.sourceKey()).entry();
    return entry.isPresent()
        ? entered(item.id(), entry.getAsLong())
        : refused(
            item.id(),
            BilingualText.of("its entry was taken back", "所录入的记录已撤回"),
            BilingualText.of(
                "Open it again with `lianli review reopen %s`",
                "请用 lianli review reopen %s 重新打开", item.id()));
  }

  private static RegistryException entered(long id, long entry) {
    return refused(
        id,
        BilingualText.of("it is entry " + entry + " already", "已录入为第 " + entry + " 号记录"),
        BilingualText.of(
            "If that is wrong, use `lianli act correct %s`",
            "如记录有误，请用 lianli act correct %s 更正", entry));
  }

  private ReviewItem known(long id) {
    return queue.item(id).orElseThrow(() -> UnknownItem.of(cannotDecide(id)));
  }

  private static RegistryException refused(long id, BilingualText why, BilingualText next) {
    return new RegistryException(ErrorCode.REFUSED, cannotDecide(id), why, next);
  }

  private static BilingualText cannotDecide(long id) {
    return BilingualText.of("Cannot decide about item " + id, "无法处理核对件 " + id);
  }
}
