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

  /** Bytes that a copy has at most; more need not be read. */
  int largest();

  /**
   * What a file's signature covers. Takes time in proportion to the file's size, whatever it holds,
   * and no more memory than a few times that.
   */
  SignedFile signed(byte[] file);

  /**
   * What a file holds, for one whose signature is known to be of a trusted office: a file by
   * somebody else is not worth a parser's trouble. Another shape gives faults, never an exception;
   * a file that takes too long is given up.
   */
  ParsedCopy read(byte[] file);
}
