package lianli.registry.act;

import java.util.Optional;

/**
 * How a later act names the marriage it is about.
 *
 * @param number original certificate number ({@code previous_certificate_number})
 * @param marriedOn original registration date ({@code married_on})
 * @param office original office ({@code previous_office}), possibly empty
 */
public record MarriageReference(
    Optional<CertificateNumber> number, PartialDate marriedOn, String office) {
  /** A reference that says nothing. */
  public static MarriageReference none() {
    return new MarriageReference(Optional.empty(), PartialDate.unknown(), "");
  }
}
