package lianli.registry.certificate;

import java.nio.file.Path;

/** How a copy gets to whom it is for. */
public interface CopyDestination {

  /** The file for the copy with this number; nothing must be there yet. */
  Path fileFor(String serial);

  /** Told before the file is there: whatever must be on record before a copy is out. */
  void announce(CertificateCopy copy);
}
