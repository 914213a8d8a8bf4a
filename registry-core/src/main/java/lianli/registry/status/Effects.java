package lianli.registry.status;

import java.time.LocalDate;
import java.time.Year;
import java.util.OptionalInt;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.Death;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Decree;
import lianli.registry.act.PartialDate;
import lianli.registry.act.RegistrationDetails;

/** When an act takes effect, as closely as its record tells (registry-rules §3.4, §3.6a). */
final class Effects {
  /** A judgment binds once the fifteen days for an appeal are over ... */
  private static final int FIRST_DAY_OF_JUDGMENT = 16;

  /** ... and, with service of every kind, by then at the latest. */
  private static final int LAST_DAY_OF_DECREE = 90;

  private Effects() {}

  static Span of(Act act) {
    return switch (act) {
      case CourtDivorce divorce -> ofDecree(divorce);
      case Death death -> ofDeath(death);
      case Act.Marriage other -> registered(other.filing());
      case Act.MarriageReissue other -> registered(other.filing());
      case Act.Divorce other -> registered(other.filing());
      case Act.DivorceReissue other -> registered(other.filing());
      case Act.Annulment other -> registered(other.filing());
      case Act.Revocation other -> registered(other.filing());
      case Act.ForeignMarriage other -> registered(other.filing());
      case Act.ForeignDivorce other ->
          other.effectiveFrom().isKnown()
              ? Span.of(other.effectiveFrom())
              : judged(other.decree(), other.filing());
      case Act.CourtVoid other -> judged(other.decree(), other.filing());
      case Act.DeclaredDeath other -> judged(other.decree(), other.filing());
      case Act.DeclaredDeathRevoked other -> judged(other.decree(), other.filing());
    };
  }

  private static Span judged(Decree decree, RegistrationDetails filing) {
    return decree.judgedOn().isKnown() ? Span.of(decree.judgedOn()) : registered(filing);
  }

  /** The day of registration; where it is lost, the year inside the certificate number. */
  static Span registered(RegistrationDetails filing) {
    if (filing.registeredOn().isKnown()) {
      return Span.of(filing.registeredOn());
    }
    OptionalInt year = filing.number().map(CertificateNumber::year).orElse(OptionalInt.empty());
    return Span.of(
        year.isPresent()
            ? new PartialDate.WholeYear(Year.of(year.getAsInt()))
            : PartialDate.unknown());
  }

  private static Span ofDecree(CourtDivorce divorce) {
    if (divorce.effectiveFrom().isKnown()) {
      return Span.of(divorce.effectiveFrom());
    }
    Decree decree = divorce.decree();
    PartialDate received = divorce.filing().registeredOn();
    if (!decree.judgedOn().isKnown()) {
      return Span.between(LocalDate.MIN, received.latest());
    }
    LocalDate first = decree.judgedOn().earliest();
    LocalDate last = decree.judgedOn().latest().plusDays(LAST_DAY_OF_DECREE);
    return decree.form() == Decree.Form.JUDGMENT
        ? Span.between(first.plusDays(FIRST_DAY_OF_JUDGMENT), last)
        : Span.between(first, received.isKnown() ? received.latest() : last);
  }

  /** A death without a day lies before its paper reached the registry. */
  private static Span ofDeath(Death death) {
    return death.diedOn().isKnown()
        ? Span.of(death.diedOn())
        : Span.between(LocalDate.MIN, death.filing().registeredOn().latest());
  }
}
