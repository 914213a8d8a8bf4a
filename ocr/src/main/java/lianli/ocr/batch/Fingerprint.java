package lianli.ocr.batch;

import java.nio.ByteBuffer;
import lianli.registry.file.Sha256;

/**
 * The first 128 bits of a SHA-256: what a million pages are remembered by, at a sixth of the memory
 * of their names.
 */
record Fingerprint(long high, long low) {
  static Fingerprint of(String text) {
    ByteBuffer digest = ByteBuffer.wrap(new Sha256().add(text).bytes());
    return new Fingerprint(digest.getLong(), digest.getLong());
  }
}
