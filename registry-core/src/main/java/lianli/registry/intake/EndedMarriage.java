package lianli.registry.intake;

import java.util.Optional;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.PartialDate;

/**
 * The marriage that a row ends or undoes.
 *
 * @param entry that tells of it; 0 if an earlier row of the same list does
 * @param number of its certificate
 * @param since when it was registered, as far as known
 */
public record EndedMarriage(long entry, Optional<CertificateNumber> number, PartialDate since) {}
