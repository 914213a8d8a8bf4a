package lianli.cli.option;

import java.time.LocalDate;
import java.util.Objects;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The day that a question about people's status is for: today, or an earlier one. */
public final class DayAskedOption {
  @Option(names = "--on", paramLabel = "DATE")
  private @Nullable LocalDate on;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /**
   * The day; today unless another was given.
   *
   * @throws ParameterException if the day is still to come: nobody knows who will be married then
   */
  public LocalDate day(Session session) {
    if (on == null) {
      return session.today();
    }
    if (on.isAfter(session.today())) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          BilingualText.of(
                  "--on " + on + " is still to come; ask about today or an earlier day",
                  "--on " + on + " 尚未到来；请填写今天或以前的日期")
              .in(session.locale()));
    }
    return on;
  }
}
