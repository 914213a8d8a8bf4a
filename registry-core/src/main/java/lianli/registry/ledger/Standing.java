package lianli.registry.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.Statement.Amendment;
import lianli.registry.ledger.Statement.Confirmation;
import lianli.registry.ledger.Statement.CopyIssued;
import lianli.registry.ledger.Statement.Correction;
import lianli.registry.ledger.Statement.EnteredInError;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.OfCopy;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.Stage;

/** How an act stands after all that was said about it: a pure function of the lines. */
public final class Standing {
  private Standing() {}

  /**
   * The act of one entry, unless it was entered in error.
   *
   * @param history the line that entered the act and every line about it, in any order
   * @throws IllegalArgumentException if no line enters an act
   */
  public static Optional<LedgerEntry> of(List<LedgerLine> history) {
    if (history.size() == 1 && history.getFirst().statement() instanceof ActEntered entered) {
      return Optional.of(asEntered(history.getFirst(), entered.act()));
    }
    List<LedgerLine> lines =
        history.stream().sorted(Comparator.comparingLong(LedgerLine::sequence)).toList();
    LedgerLine first = lines.getFirst();
    if (!(first.statement() instanceof ActEntered entered)) {
      throw new IllegalArgumentException("no act at entry " + first.sequence());
    }
    Set<Long> withdrawn = withdrawn(lines);
    if (withdrawn.contains(first.sequence())) {
      return Optional.empty();
    }
    LedgerEntry standing = asEntered(first, entered.act());
    for (LedgerLine line : inForce(lines, withdrawn)) {
      standing = amended(standing, line);
    }
    return Optional.of(standing);
  }

  /** Each line can only take back an earlier one, so one pass from the newest settles it. */
  private static Set<Long> withdrawn(List<LedgerLine> lines) {
    Set<Long> withdrawn = new HashSet<>();
    for (LedgerLine line : lines.reversed()) {
      if (line.statement() instanceof EnteredInError error
          && !withdrawn.contains(line.sequence())) {
        withdrawn.add(error.entry());
      }
    }
    return withdrawn;
  }

  /** Corrections before links: a link says whom the act, as corrected, is about. */
  private static List<LedgerLine> inForce(List<LedgerLine> lines, Set<Long> withdrawn) {
    List<LedgerLine> inForce = new ArrayList<>();
    Map<Statement.Claim, LedgerLine> links = new LinkedHashMap<>();
    for (LedgerLine line : lines) {
      if (!withdrawn.contains(line.sequence())) {
        switch (line.statement()) {
          case Correction correction -> inForce.add(line);
          case Confirmation confirmation -> {
            if (!isOfTextTakenBack(line, lines, withdrawn)) {
              inForce.add(line);
            }
          }
          case IdentityLink link -> links.put(link.claim(), line);
          case ActEntered entered -> {}
          case EnteredInError error -> {}
          case OfCopy copy -> {}
        }
      }
    }
    links.values().stream()
        .filter(
            line -> line.statement() instanceof IdentityLink link && link.stage() == Stage.ASSERTED)
        .forEach(inForce::add);
    return inForce;
  }

  /**
   * Whoever confirmed, compared the act as it read then. If that text was taken back since, nobody
   * has compared what stands now.
   */
  private static boolean isOfTextTakenBack(
      LedgerLine confirmation, List<LedgerLine> lines, Set<Long> withdrawn) {
    List<LedgerLine> before =
        lines.stream().filter(line -> line.sequence() < confirmation.sequence()).toList();
    Set<Long> withdrawnBefore = withdrawn(before);
    return before.reversed().stream()
        .filter(line -> line.statement() instanceof Correction)
        .filter(line -> !withdrawnBefore.contains(line.sequence()))
        .findFirst()
        .filter(line -> withdrawn.contains(line.sequence()))
        .map(line -> ((Correction) line.statement()).capture().isPresent())
        .orElse(false);
  }

  private static LedgerEntry amended(LedgerEntry standing, LedgerLine line) {
    List<LedgerLine> amendments = new ArrayList<>(standing.amendments());
    amendments.add(line);
    Act act = standing.act();
    Provenance provenance = standing.provenance();
    switch (line.statement()) {
      case Correction correction -> {
        act = correction.corrected();
        provenance = correction.capture().map(provenance::atMost).orElse(provenance);
      }
      case Confirmation confirmation -> provenance = provenance.raisedTo(confirmation.capture());
      case IdentityLink link -> act = linked(act, link);
      case ActEntered entered -> {}
      case EnteredInError error -> {}
      case OfCopy copy -> {}
    }
    return new LedgerEntry(
        standing.sequence(), standing.recordedAt(), act, provenance, standing.hash(), amendments);
  }

  private static Act linked(Act act, IdentityLink link) {
    // Of all claims only this one is about an entry.
    PartyIsPerson is = (PartyIsPerson) link.claim();
    Map<String, String> fields = new LinkedHashMap<>(ActCodec.encode(act));
    fields.put(is.party().partyKey() + ".id_number", is.person().value());
    return ActCodec.decode(fields);
  }

  private static LedgerEntry asEntered(LedgerLine line, Act act) {
    return new LedgerEntry(line.sequence(), line.recordedAt(), act, line.provenance(), line.hash());
  }

  /** The act's entry that a line is about, if it is about one. */
  public static Optional<Long> target(Statement statement) {
    return switch (statement) {
      case Amendment amendment -> Optional.of(amendment.entry());
      case IdentityLink link ->
          link.claim() instanceof PartyIsPerson is ? Optional.of(is.entry()) : Optional.empty();
      case ActEntered entered -> Optional.empty();
      case OfCopy copy -> Optional.empty();
    };
  }

  /** The earlier line that a line names: the one it amends, or the act that was copied. */
  public static Optional<Long> named(Statement statement) {
    return statement instanceof CopyIssued issued ? Optional.of(issued.entry()) : target(statement);
  }
}
