package lianli.registry.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.DeclaredDeath;
import lianli.registry.act.Act.DeclaredDeathRevoked;
import lianli.registry.act.Act.ForeignDivorce;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Decree;
import lianli.registry.act.WrittenText;
import lianli.registry.file.Sha256;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;

/**
 * A digest of all that is on file about the people whom a line of a court's list is about. Whoever
 * decides about the line has this before them; what comes on file later gives another digest.
 */
public final class RegisterSeal {
  private final LedgerReader ledger;

  public RegisterSeal(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /**
   * What a line rests on.
   *
   * @param entries that it was matched with
   * @param persons whom the line names by valid numbers
   * @param numbers of certificates that the line names
   * @param caseNumber whose own decree, once it is on file, changes nothing about the line
   */
  public record Subject(
      List<Long> entries,
      Set<CitizenId> persons,
      Set<CertificateNumber> numbers,
      String caseNumber) {
    public Subject {
      entries = List.copyOf(entries);
      persons = Set.copyOf(persons);
      numbers = Set.copyOf(numbers);
    }
  }

  /** The digest as of now. */
  public String of(Subject subject) {
    StringBuilder told = new StringBuilder();
    onFile(subject)
        .forEach((entry, last) -> told.append(entry).append('/').append(last).append(' '));
    return Sha256.of(told.toString());
  }

  /**
   * Entries of these people that came, or were said to be otherwise, after a line of the ledger.
   */
  public List<Long> since(Subject subject, long line) {
    List<Long> changed = new ArrayList<>();
    onFile(subject)
        .forEach(
            (entry, last) -> {
              if (last > line) {
                changed.add(entry);
              }
            });
    return changed;
  }

  /** Each entry to the last line about it; one that is taken back is not there. */
  private Map<Long, Long> onFile(Subject subject) {
    Map<Long, LedgerEntry> matched = new LinkedHashMap<>();
    Set<CitizenId> persons = new HashSet<>(subject.persons());
    Set<CertificateNumber> numbers = new HashSet<>();
    subject.numbers().stream().filter(ActsByKey::holdsYear).forEach(numbers::add);
    for (long sequence : subject.entries()) {
      Optional<LedgerEntry> entry = ledger.entry(sequence);
      if (entry.isPresent()) {
        matched.put(sequence, entry.get());
        Act act = entry.get().act();
        act.parties().forEach(party -> party.citizenId().ifPresent(persons::add));
        act.filing().number().filter(ActsByKey::holdsYear).ifPresent(numbers::add);
        if (act instanceof AboutMarriage about) {
          about.marriage().number().filter(ActsByKey::holdsYear).ifPresent(numbers::add);
        }
      }
    }
    Map<Long, Long> onFile = new TreeMap<>();
    matched.forEach((sequence, entry) -> onFile.put(sequence, last(entry)));
    for (LedgerEntry entry : ledger.entriesConcerning(persons, numbers)) {
      if (!isOf(entry.act(), subject.caseNumber())) {
        onFile.put(entry.sequence(), last(entry));
      }
    }
    return onFile;
  }

  private static long last(LedgerEntry entry) {
    return entry.amendments().isEmpty()
        ? entry.sequence()
        : entry.amendments().getLast().sequence();
  }

  private static boolean isOf(Act act, String caseNumber) {
    String wanted = WrittenText.word(caseNumber);
    return !wanted.isEmpty()
        && decree(act)
            .filter(decree -> WrittenText.word(decree.caseNumber()).equals(wanted))
            .isPresent();
  }

  private static Optional<Decree> decree(Act act) {
    return switch (act) {
      case CourtDivorce divorce -> Optional.of(divorce.decree());
      case CourtVoid courtVoid -> Optional.of(courtVoid.decree());
      case ForeignDivorce divorce -> Optional.of(divorce.decree());
      case DeclaredDeath death -> Optional.of(death.decree());
      case DeclaredDeathRevoked revoked -> Optional.of(revoked.decree());
      default -> Optional.empty();
    };
  }
}
