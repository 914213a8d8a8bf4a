package lianli.cli.command;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.status.StatusLookup;
import org.jspecify.annotations.Nullable;

/** {@code --known-at}: an entry's number, or a time by which the ledger is taken. */
final class KnownAt {
  private KnownAt() {}

  /** The last entry that counts; every one if nothing was told. */
  static long sequence(@Nullable String told, StatusLookup statuses, Clock clock) {
    if (told == null) {
      return Long.MAX_VALUE;
    }
    if (told.matches("[0-9]{1,15}")) {
      return Long.parseLong(told);
    }
    return statuses.lastKnownAt(time(told, clock));
  }

  private static Instant time(String told, Clock clock) {
    try {
      if (told.endsWith("Z")) {
        return Instant.parse(told);
      }
      LocalDateTime local =
          told.contains("T")
              ? LocalDateTime.parse(told)
              // A day is taken whole: what was entered on it is known.
              : LocalDate.parse(told).plusDays(1).atStartOfDay().minusNanos(1);
      return local.atZone(clock.getZone()).toInstant();
    } catch (DateTimeException noTime) {
      throw new RegistryException(
          ErrorCode.USAGE,
          BilingualText.of(
              "Cannot tell what --known-at " + told + " means", "无法识别 --known-at " + told),
          BilingualText.of("it is neither an entry's number nor a time", "既不是记录号，也不是时间"),
          BilingualText.of(
              "Write 120, 2026-11-23 or 2026-11-23T09:30",
              "请写作 120、2026-11-23 或 2026-11-23T09:30"));
    }
  }
}
