package lianli.registry.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.Undetermined;

/** Gathers from the ledger what bears on a question, and asks the rules. */
public final class StatusDesk {
  private final Ledger ledger;

  /** A desk at this ledger. */
  public StatusDesk(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The person's status. */
  public StatusAnswer answer(StatusQuestion question) {
    return StatusRules.answer(question, gathered(question.person()));
  }

  /** Whether both are married to each other on that day. */
  public CoupleAnswer answer(StatusQuestion question, CitizenId other) {
    StatusAnswer own = answer(question);
    StatusAnswer theirs = answer(new StatusQuestion(other, question.on(), question.knownAt()));
    if (own instanceof Married married && names(married, other)) {
      return new CoupleAnswer(CoupleAnswer.Verdict.YES, married.since(), married.restsOn());
    }
    boolean open =
        Stream.of(own, theirs)
            .anyMatch(answer -> answer instanceof Conflict || answer instanceof Undetermined);
    return new CoupleAnswer(
        open ? CoupleAnswer.Verdict.UNDETERMINED : CoupleAnswer.Verdict.NO,
        PartialDate.unknown(),
        own.restsOn());
  }

  private static boolean names(Married married, CitizenId person) {
    return married.restsOn().stream().anyMatch(entry -> Couples.concerns(entry.act(), person));
  }

  /** Acts of the person, of everyone they were coupled with, and acts of the same numbers. */
  private List<LedgerEntry> gathered(CitizenId person) {
    Map<Long, LedgerEntry> entries = new LinkedHashMap<>();
    List<LedgerEntry> own = ledger.entriesAbout(person);
    own.forEach(entry -> entries.put(entry.sequence(), entry));
    own.stream()
        .flatMap(entry -> entry.act().parties().stream())
        .flatMap(party -> party.citizenId().stream())
        .filter(other -> !other.equals(person))
        .distinct()
        .flatMap(other -> ledger.entriesAbout(other).stream())
        .forEach(entry -> entries.put(entry.sequence(), entry));
    own.stream()
        .flatMap(StatusDesk::numbers)
        .distinct()
        .flatMap(number -> ledger.entriesNumbered(number).stream())
        .forEach(entry -> entries.put(entry.sequence(), entry));
    return List.copyOf(entries.values());
  }

  private static Stream<CertificateNumber> numbers(LedgerEntry entry) {
    Optional<CertificateNumber> referred =
        entry.act() instanceof AboutMarriage about ? about.marriage().number() : Optional.empty();
    return Stream.concat(entry.act().filing().number().stream(), referred.stream());
  }
}
