package lianli.registry.court;

import java.time.LocalDate;
import java.util.Optional;
import lianli.registry.act.Decree;
import lianli.registry.act.PartialDate;

/**
 * Between which days a divorce took effect whose paper tells only its own day (domain.md §7): a
 * judgment when the fifteen days for an appeal were over, with service of every kind within ninety
 * days; a mediation when the last party signed for it. An estimate, never a date of the register.
 */
public record EffectSpan(LocalDate first, LocalDate last) {
  private static final int FIRST_DAY_OF_JUDGMENT = 16;
  private static final int LAST_DAY = 90;

  /** Empty if the day of the paper is not known. */
  public static Optional<EffectSpan> of(Decree decree) {
    if (!decree.judgedOn().isKnown()) {
      return Optional.empty();
    }
    int wait = decree.form() == Decree.Form.JUDGMENT ? FIRST_DAY_OF_JUDGMENT : 0;
    return Optional.of(
        new EffectSpan(decree.judgedOn().earliest().plusDays(wait), lastDay(decree.judgedOn())));
  }

  /** The last day on which a paper of that day takes effect, however it was served. */
  public static LocalDate lastDay(PartialDate judgedOn) {
    return judgedOn.latest().plusDays(LAST_DAY);
  }

  /** As intervals are written (ISO 8601): {@code 2025-03-18/2025-05-31}. */
  public String text() {
    return first + "/" + last;
  }
}
