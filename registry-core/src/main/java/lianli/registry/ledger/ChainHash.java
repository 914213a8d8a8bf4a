package lianli.registry.ledger;

import java.util.HexFormat;
import lianli.registry.file.Sha256;

/** The hash that binds an entry to what it says and to the entry before it. */
public final class ChainHash {
  /** Stands for the entry before the first. */
  public static final String GENESIS = "0".repeat(64);

  private static final int LENGTH = 64;

  private ChainHash() {}

  /** SHA-256 over the previous hash, as bytes, and the canonical payload in UTF-8. */
  public static String of(String previousHash, String payload) {
    return new Sha256().add(HexFormat.of().parseHex(previousHash)).add(payload).hex();
  }

  /** True if this is the hash of a payload after that previous hash, whatever was stored. */
  public static boolean isOf(String hash, String previousHash, String payload) {
    return isOne(previousHash) && of(previousHash, payload).equals(hash);
  }

  /** True if a text has the form of a hash. */
  public static boolean isOne(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char figure = text.charAt(i);
      if ((figure < '0' || figure > '9') && (figure < 'a' || figure > 'f')) {
        return false;
      }
    }
    return true;
  }
}
