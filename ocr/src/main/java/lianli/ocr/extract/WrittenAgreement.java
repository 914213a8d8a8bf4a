package lianli.ocr.extract;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lianli.ocr.judge.Evidence.Basis;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Sex;

/**
 * What was written by hand in one field of a record and is told by another one, too: of the
 * readings that may stand in both, those that agree are taken. An identity number tells a birth
 * date, a certificate's number a year. A person sees what is decided so.
 */
final class WrittenAgreement {
  private final Map<String, JudgedField> fields;

  private WrittenAgreement(Map<String, JudgedField> fields) {
    this.fields = fields;
  }

  /** Settles what the fields of one record tell twice. */
  static void settle(Map<String, JudgedField> fields) {
    WrittenAgreement agreement = new WrittenAgreement(fields);
    for (Sex sex : Sex.OF_COUPLE) {
      String party = sex.partyKey();
      agreement.settle(party + ".id_number", party + ".birth_date", WrittenAgreement::isBirthDate);
    }
    agreement.settle("certificate_number", "registered_on", WrittenAgreement::isYear);
  }

  /** True or false of a number and a date that tell the same; true if they tell nothing alike. */
  private interface Agreeing {
    boolean test(String number, String date);
  }

  private void settle(String numberKey, String dateKey, Agreeing agreeing) {
    JudgedField number = fields.get(numberKey);
    JudgedField date = fields.get(dateKey);
    if (number == null || date == null || agreeing.test(number.value(), date.value())) {
      return;
    }
    Optional<JudgedField> otherDate =
        other(date, reading -> agreeing.test(number.value(), reading));
    Optional<JudgedField> otherNumber =
        other(number, reading -> agreeing.test(reading, date.value()));
    boolean isDateSurer = date.reading().confidence() > number.reading().confidence();
    if (otherDate.isPresent() && (otherNumber.isEmpty() || !isDateSurer)) {
      fields.put(dateKey, otherDate.get());
    } else {
      otherNumber.ifPresent(other -> fields.put(numberKey, other));
    }
  }

  /** The field with the likeliest other reading that agrees. */
  private static Optional<JudgedField> other(JudgedField field, Predicate<String> agrees) {
    Stream<String> readings =
        field.evidence().basis() == Basis.WRITTEN
            ? field.reading().candidates().stream()
            : Stream.of();
    return readings.filter(agrees).findFirst().map(field::choosing);
  }

  private static boolean isBirthDate(String number, String date) {
    Optional<CitizenId> id = CitizenId.parse(number);
    Optional<PartialDate> told = PartialDate.parse(date);
    return id.isPresent()
        && told.isPresent()
        && id.get().birthDate().toString().startsWith(told.get().text());
  }

  /** Numbers in the form of 2004: J520121-2011-000085. */
  private static boolean isYear(String number, String date) {
    return !number.matches("[BJL]{0,2}\\d{6}-\\d{4}-\\d{6}")
        || (date.length() >= 4 && number.contains("-" + date.substring(0, 4) + "-"));
  }
}
