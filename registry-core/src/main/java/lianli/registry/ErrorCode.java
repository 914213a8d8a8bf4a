package lianli.registry;

/** Why something could not be done. Names are stable: they appear in JSON output. */
public enum ErrorCode {
  /** A command or its arguments make no sense. */
  USAGE,
  /** An input file or row cannot be used; the other inputs go on. */
  BAD_INPUT,
  /** The registry declined: a rule, a right or a missing purpose. */
  REFUSED,
  /** A program, model, font or library of the machine is missing. */
  MISSING_DEPENDENCY,
  /** The registry's own files do not hold together, or a signature is not verified. */
  INTEGRITY,
  /** No registry lies in the directory. */
  NO_REGISTRY,
  /** Another writer holds the registry. */
  LOCKED,
  /** A key cannot be opened with the passphrase given. */
  WRONG_PASSPHRASE,
  /** No space left on the device. */
  DISK_FULL,
  /** The registry holds no such entry. */
  NO_RECORD,
  /** The user stopped the work; it can be taken up again. */
  INTERRUPTED,
  /** A fault of this program. */
  INTERNAL
}
