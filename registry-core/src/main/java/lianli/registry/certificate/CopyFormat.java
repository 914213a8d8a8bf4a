package lianli.registry.certificate;

import lianli.registry.signature.Signer;

/** A file format that copies are issued in. */
public interface CopyFormat {

  /**
   * The signed file.
   *
   * @throws lianli.registry.RegistryException MISSING_DEPENDENCY if no font has a character
   */
  byte[] write(CertificateCopy copy, Signer signer);

  /** What a file holds; a file of another shape gives faults, never an exception. */
  CopyDocument read(byte[] file);
}
