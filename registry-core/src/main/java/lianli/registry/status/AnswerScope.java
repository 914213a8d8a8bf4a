package lianli.registry.status;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.check.MarriageAge;
import lianli.registry.coverage.CertificateKind;
import lianli.registry.coverage.Coverage;
import lianli.registry.coverage.Scope;
import lianli.registry.status.StatusAnswer.BelowLegalAge;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.EndedByDeclaration;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.NoRecordIncomplete;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;

/** Which records must have been searched for an answer that says something is not there. */
final class AnswerScope {
  private static final Set<CertificateKind> ALL = EnumSet.allOf(CertificateKind.class);
  private static final Set<CertificateKind> MARRIAGES =
      ALL.stream().filter(CertificateKind::isMarriage).collect(Collectors.toUnmodifiableSet());

  private AnswerScope() {}

  static boolean isNeeded(StatusAnswer answer) {
    return switch (answer) {
      case Divorced ended -> true;
      case Widowed ended -> true;
      case EndedByDeclaration ended -> true;
      case NoEffectiveRecord none -> true;
      case NoRecord none -> true;
      case NoRecordIncomplete none -> true;
      case Deceased known -> false;
      case Married known -> false;
      case BelowLegalAge known -> false;
      case Conflict open -> false;
      case Undetermined open -> false;
    };
  }

  /**
   * After an end, every later marriage (rows 7 and 8); without any act, everything from the year in
   * which the person reached legal age.
   */
  static Scope of(StatusQuestion question, StatusAnswer answer, Coverage coverage) {
    PartialDate since = answer.since();
    boolean isAfterAnEnd = since.isKnown() || answer instanceof Divorced;
    LocalDate from = since.isKnown() ? since.earliest() : ofAge(question.person());
    int last = question.on().getYear();
    return coverage.scope(isAfterAnEnd ? MARRIAGES : ALL, Math.min(from.getYear(), last), last);
  }

  private static LocalDate ofAge(CitizenId person) {
    return MarriageAge.firstDay(person.birthDate(), person.sex());
  }
}
