package lianli.registry.status;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.Act.MarriageReissue;
import lianli.registry.act.CertificateNumber;
import lianli.registry.check.PartyMismatch;
import lianli.registry.ledger.LedgerEntry;

/**
 * Acts that name by number a marriage that is on file for other parties. The parties decide whose
 * marriage ends: nothing happens to the marriage so named (C19). A bare serial of a township begins
 * anew every year, so only numbers that hold a year are compared.
 *
 * @param pairs each such act with a registration that has the number
 */
public record MarriageReferenceMismatches(List<Pair> pairs) {
  /** An act and the registration of others that it names. */
  record Pair(LedgerEntry act, LedgerEntry registration) {}

  public MarriageReferenceMismatches {
    pairs = List.copyOf(pairs);
  }

  /** Those among these entries. */
  public static MarriageReferenceMismatches among(List<LedgerEntry> entries) {
    List<LedgerEntry> registrations =
        entries.stream()
            .filter(entry -> isRegistration(entry.act()))
            .filter(entry -> entry.act().filing().number().isPresent())
            .toList();
    return new MarriageReferenceMismatches(
        entries.stream()
            .filter(entry -> entry.act() instanceof AboutMarriage)
            .filter(Grades::decides)
            .flatMap(entry -> pairs(entry, registrations))
            .toList());
  }

  private static Stream<Pair> pairs(LedgerEntry entry, List<LedgerEntry> registrations) {
    AboutMarriage act = (AboutMarriage) entry.act();
    Optional<CertificateNumber> named =
        References.ofMarriage(act).number().filter(number -> number.year().isPresent());
    List<LedgerEntry> numbered =
        registrations.stream()
            .filter(other -> named.isPresent() && other.act().filing().number().equals(named))
            .toList();
    return numbered.stream().allMatch(other -> PartyMismatch.in(act, other.act()))
        ? numbered.stream().map(other -> new Pair(entry, other))
        : Stream.empty();
  }

  private static boolean isRegistration(Act act) {
    return act instanceof Marriage || act instanceof MarriageReissue;
  }

  /** True if the entry's act names a marriage of others. */
  boolean isBy(LedgerEntry entry) {
    return pairs.stream().anyMatch(pair -> pair.act().sequence() == entry.sequence());
  }

  /** The acts and the registrations that they name. */
  public List<LedgerEntry> entries() {
    return pairs.stream()
        .flatMap(pair -> Stream.of(pair.act(), pair.registration()))
        .distinct()
        .toList();
  }
}
