package lianli.index.linkage;

import java.util.Optional;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.PartialDate;

/**
 * What one side tells of a couple. In a stated couple the order means nothing; on file the man is
 * first.
 */
public record CoupleTraits(
    PersonTraits first,
    PersonTraits second,
    Optional<CertificateNumber> certificate,
    PartialDate marriedOn) {

  /** The same with the two people exchanged. */
  CoupleTraits swapped() {
    return new CoupleTraits(second, first, certificate, marriedOn);
  }
}
