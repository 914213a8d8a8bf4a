package lianli.registry.signature;

import java.time.Instant;

/** A key that signs. */
public interface Signer {

  /**
   * A detached CMS signature over the content (CAdES baseline: content type, message digest and
   * signing-certificate-v2 as signed attributes).
   *
   * @return DER
   */
  byte[] signDetached(byte[] content);

  /** Bytes that a detached signature takes at most. */
  int largestSignature();

  /** A bare signature over short data, for a QR code: 64 bytes for P-256. */
  byte[] signBare(byte[] data);

  /**
   * That the signing certificate is valid at this time.
   *
   * @throws lianli.registry.RegistryException WRONG_PASSPHRASE if it has expired or is not valid
   *     yet
   */
  void requireValid(Instant at);

  /** First eight hex digits of the signing certificate's SHA-256: names the key in a QR code. */
  String keyId();

  /** Subject of the signing certificate, for people. */
  String subject();

  /** True if the key is the demonstration key, whose signatures mean nothing. */
  boolean isTestKey();
}
