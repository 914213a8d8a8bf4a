package lianli.cli.command;

import lianli.cli.session.Session;
import lianli.registry.certificate.CertificateOffice;
import lianli.registry.certificate.IssuedCopies;
import lianli.registry.certificate.pdf.PdfCopyFormat;

/** Makes the office of the session's home, when a command needs it. */
public final class CertificateOfficeFactory {

  /** The office that issues PDF copies for this registry. */
  CertificateOffice office(Session session) {
    return new CertificateOffice(
        new PdfCopyFormat(), session.home(), session.environment().clock());
  }

  /** The catalogue of this registry's copies. */
  IssuedCopies copies(Session session) {
    return new IssuedCopies(session.home());
  }
}
