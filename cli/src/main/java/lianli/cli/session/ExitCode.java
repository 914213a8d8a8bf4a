package lianli.cli.session;

import lianli.registry.ErrorCode;

/** Exit codes, stable: scripts rely on them (table in README.md). */
public enum ExitCode {
  DONE(0),
  INTERNAL(1),
  USAGE(2),
  SOME_FAILED(3),
  REFUSED(4),
  MISSING_DEPENDENCY(5),
  NOT_VERIFIED(7),
  NO_REGISTRY(10),
  LOCKED(11),
  WRONG_PASSPHRASE(12),
  DISK_FULL(13),
  NO_RECORD(20),
  UNDETERMINED(21),
  INTERRUPTED(130),
  /** As the shell tells of a program that a closed pipe ended. */
  PIPE_CLOSED(141);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  /** The number the shell sees. */
  public int value() {
    return value;
  }

  /** The exit code that a failure ends with. */
  public static ExitCode of(ErrorCode code) {
    return switch (code) {
      case USAGE -> USAGE;
      case BAD_INPUT -> SOME_FAILED;
      case REFUSED -> REFUSED;
      case MISSING_DEPENDENCY -> MISSING_DEPENDENCY;
      case INTEGRITY -> NOT_VERIFIED;
      case NO_REGISTRY -> NO_REGISTRY;
      case LOCKED -> LOCKED;
      case WRONG_PASSPHRASE -> WRONG_PASSPHRASE;
      case DISK_FULL -> DISK_FULL;
      case NO_RECORD -> NO_RECORD;
      case INTERRUPTED -> INTERRUPTED;
      case INTERNAL -> INTERNAL;
    };
  }
}
