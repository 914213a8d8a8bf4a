package lianli.ocr.judge;

import lianli.registry.script.HanScript;

/** How the normal form of a value is spelt. */
public enum HanOutputScript {
  /** In the characters that are printed there. */
  AS_PRINTED,
  /** In simplified characters: the columns of the 1950s are printed in traditional ones. */
  SIMPLIFIED;

  String of(String read) {
    return this == SIMPLIFIED ? HanScript.toSimplified(read) : read;
  }
}
