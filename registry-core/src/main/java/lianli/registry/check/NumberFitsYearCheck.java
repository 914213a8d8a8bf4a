package lianli.registry.check;

import java.util.List;
import java.util.OptionalInt;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.PartialDate;

/** R1: the year in the certificate number is the year of registration. */
final class NumberFitsYearCheck implements ActCheck {
  static final String RULE = "number-year";

  @Override
  public List<Finding> check(Act act) {
    PartialDate registered = act.filing().registeredOn();
    OptionalInt year =
        act.filing().number().map(CertificateNumber::year).orElse(OptionalInt.empty());
    boolean agrees =
        year.isEmpty()
            || !registered.isKnown()
            || (year.getAsInt() >= registered.earliest().getYear()
                && year.getAsInt() <= registered.latest().getYear());
    return agrees
        ? List.of()
        : List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("certificate_number", "registered_on"),
                BilingualText.of(
                    "the year in the certificate number is not the year of registration",
                    "字号年份与登记日期不一致")));
  }
}
