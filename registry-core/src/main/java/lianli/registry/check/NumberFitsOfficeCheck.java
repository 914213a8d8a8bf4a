package lianli.registry.check;

import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber.Modern;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.Place;

/**
 * R1: the division code in a number is that of the county whose office registered. Since 10 May
 * 2025 people may marry at any office (Order 804), but the number stays the office's own.
 */
final class NumberFitsOfficeCheck implements ActCheck {
  static final String RULE = "number-office";

  private final Gazetteer gazetteer;

  NumberFitsOfficeCheck(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public List<Finding> check(Act act) {
    Optional<String> code =
        act.filing()
            .number()
            .filter(Modern.class::isInstance)
            .map(Modern.class::cast)
            .map(Modern::division);
    Optional<Place> named = gazetteer.countyIn(act.filing().office());
    boolean disagrees =
        code.isPresent()
            && named.isPresent()
            && gazetteer
                .county(code.get())
                .map(ofNumber -> !ofNumber.name().equals(named.get().name()))
                .orElse(true);
    return disagrees
        ? List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("certificate_number", "office"),
                BilingualText.of(
                    "the code in the number is not that of the office's county",
                    "字号中的行政区划代码与登记机关不一致")))
        : List.of();
  }
}
