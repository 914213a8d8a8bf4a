package lianli.registry.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.Act;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Statement.Correction;

/**
 * What came from a source, if it still counts. A source enters once; where its entry was taken back
 * it may enter again, under a key of its own, since the ledger knows the first one for ever.
 *
 * @param key under which the source enters next
 * @param line that the source entered, if that counts
 * @param entry of the act that it entered or is another paper of; empty if nothing of it counts
 * @param otherwise what it entered or was attached to, where that does not say the same any more
 */
record EnteredSource(String key, OptionalLong line, OptionalLong entry, Optional<Seen> otherwise) {

  /**
   * A line that a source entered.
   *
   * @param line its number
   * @param act the act that it entered or is about, as it stands
   */
  record Seen(long line, LedgerEntry act) {}

  static EnteredSource of(LedgerReader ledger, String sourceKey) {
    return of(ledger, sourceKey, seen -> true);
  }

  /** The same of an act by hand: only an entry that says so today counts. */
  static EnteredSource saying(LedgerReader ledger, Act act) {
    return of(ledger, SourceKey.ofAct(act), seen -> says(seen, act));
  }

  private static EnteredSource of(LedgerReader ledger, String sourceKey, Predicate<Seen> counts) {
    String key = sourceKey;
    Optional<Seen> otherwise = Optional.empty();
    OptionalLong line = ledger.sequenceOf(key);
    while (line.isPresent()) {
      Optional<Seen> seen = standing(ledger, line.getAsLong());
      if (seen.filter(counts).isPresent()) {
        return new EnteredSource(
            key, line, OptionalLong.of(seen.get().act().sequence()), Optional.empty());
      }
      otherwise = seen.isPresent() ? seen : otherwise;
      key = SourceKey.again(key, line.getAsLong());
      line = ledger.sequenceOf(key);
    }
    return new EnteredSource(key, OptionalLong.empty(), OptionalLong.empty(), otherwise);
  }

  private static boolean says(Seen seen, Act act) {
    LedgerEntry standing = seen.act();
    if (standing.sequence() != seen.line()) {
      return SameActs.haveSomebodyInCommon(act, standing.act());
    }
    return act.equals(standing.act())
        || standing.amendments().stream().noneMatch(each -> each.statement() instanceof Correction);
  }

  /** The act that a line entered, or says something about that counts. */
  private static Optional<Seen> standing(LedgerReader ledger, long line) {
    List<LedgerLine> history = ledger.history(line);
    return ledger
        .entry(history.getFirst().sequence())
        .filter(
            act ->
                act.sequence() == line
                    || act.amendments().stream().anyMatch(each -> each.sequence() == line))
        .map(act -> new Seen(line, act));
  }

  /**
   * Lets pass what never entered, or what is not on file any more.
   *
   * @throws RegistryException REFUSED if it entered, and what it entered says otherwise today
   */
  void requireUnchanged(BilingualText what) {
    if (otherwise.isEmpty()) {
      return;
    }
    long line = otherwise.get().line();
    long act = otherwise.get().act().sequence();
    BilingualText why =
        line == act
            ? BilingualText.of(
                "entry %s was entered from this and corrected since", "第 %s 号记录据此录入，其后已更正", act)
            : BilingualText.of(
                "entry %s holds it for another paper about entry %s, which names other people",
                "第 %s 号记录将其作为第 %s 号记录的另一份材料，而两者当事人不同", line, act);
    throw new RegistryException(
        ErrorCode.REFUSED,
        what,
        why,
        BilingualText.of(
            "Look at it with `lianli act show %1$s`; if that was wrong, take entry %2$s back with"
                + " `lianli act revoke %2$s`; if this is another act, --another-act",
            "请用 lianli act show %s 查看；有误的，请用 lianli act revoke %s 撤回；确为另一登记的，请加 --another-act",
            act,
            line));
  }
}
