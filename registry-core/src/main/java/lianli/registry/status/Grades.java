package lianli.registry.status;

import static java.util.Comparator.naturalOrder;

import java.util.List;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.Statement.IdentityLink;

/** The weakest grade of each kind among the entries that an answer rests on. */
public record Grades(AuthorityGrade authority, CaptureGrade capture, IdentityGrade identity) {

  /** The grades of these entries about this person; empty if there are none. */
  static Optional<Grades> of(CitizenId person, List<LedgerEntry> entries) {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Grades(
                entries.stream().map(Grades::authority).max(naturalOrder()).orElseThrow(),
                entries.stream()
                    .map(entry -> entry.provenance().capture())
                    .min(naturalOrder())
                    .orElseThrow(),
                entries.stream()
                    .map(entry -> identity(person, entry))
                    .max(naturalOrder())
                    .orElseThrow()));
  }

  /** True if an answer outside the registry may rest on it: Q2 or better, I1 or I2, A1 or A2. */
  public boolean areForOutside() {
    return capture.compareTo(CaptureGrade.Q2) >= 0
        && identity.compareTo(IdentityGrade.I2) <= 0
        && authority.compareTo(AuthorityGrade.A2) <= 0;
  }

  /** What stands behind an entry: what its source states, else what such an act is. */
  static AuthorityGrade authority(LedgerEntry entry) {
    return entry.provenance().authority().orElseGet(() -> ofKind(entry.act()));
  }

  private static AuthorityGrade ofKind(Act act) {
    return switch (act) {
      case Act.MarriageReissue reissue -> AuthorityGrade.A2;
      case Act.DivorceReissue reissue -> AuthorityGrade.A2;
      case Act.Death death ->
          death.source() == Act.DeathSource.CERTIFICATE ? AuthorityGrade.A2 : AuthorityGrade.A3;
      case Act.ForeignMarriage foreign -> ofForeign(foreign.recognition());
      case Act.ForeignDivorce foreign -> ofForeign(foreign.recognition());
      default -> AuthorityGrade.A1;
    };
  }

  private static AuthorityGrade ofForeign(Act.Recognition recognition) {
    return switch (recognition) {
      case COURT -> AuthorityGrade.A1;
      case AUTHENTICATED -> AuthorityGrade.A2;
      case NONE -> AuthorityGrade.A4;
    };
  }

  /** True if the entry may begin or end a union; a weaker one only opens a task. */
  static boolean decides(LedgerEntry entry) {
    return authority(entry).compareTo(AuthorityGrade.A2) <= 0;
  }

  private static IdentityGrade identity(CitizenId person, LedgerEntry entry) {
    boolean isLinked =
        entry.amendments().stream().anyMatch(line -> line.statement() instanceof IdentityLink);
    // An act of the spouse alone is the person's by the couple's own act.
    boolean isNamed = !(entry.act() instanceof OfCouple) || isFullyNamed(person, entry.act());
    return isLinked || !isNamed ? IdentityGrade.I2 : IdentityGrade.I1;
  }

  private static boolean isFullyNamed(CitizenId person, Act act) {
    return act.parties().stream()
        .filter(party -> Couples.isPerson(party, person))
        .anyMatch(
            party -> party.idNumber().length() == CitizenId.LENGTH && party.name().isPresent());
  }
}
