package lianli.registry.act;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an act stands in the registry's books.
 *
 * @param number certificate number, if the act has one
 * @param registeredOn day of registration; for a court's act the day the registry received it
 * @param office registration office as written
 * @param particulars further fields by key: {@code registrar archive_ref holder remarks opinion
 *     children documents office_code}
 */
public record RegistrationDetails(
    Optional<CertificateNumber> number,
    PartialDate registeredOn,
    String office,
    Map<String, String> particulars) {
  public RegistrationDetails {
    particulars = java.util.Collections.unmodifiableMap(new TreeMap<>(particulars));
  }

  /** One further field, empty if the record does not tell. */
  public String particular(String key) {
    return particulars.getOrDefault(key, "");
  }

  /** Keeps persons out of logs: holders, children and remarks name them, so only keys are told. */
  @Override
  public String toString() {
    return "Filing[%s, %s, %s, %s]"
        .formatted(
            number.map(CertificateNumber::text).orElse(""),
            registeredOn.text(),
            office,
            particulars.keySet());
  }
}
