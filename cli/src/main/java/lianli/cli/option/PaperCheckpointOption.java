package lianli.cli.option;

import java.util.Objects;
import java.util.Optional;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.checkpoint.ShortForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the paper book notes of the ledger, as somebody typed it. */
public final class PaperCheckpointOption {
  @Option(names = "--against", paramLabel = "SHORTFORM")
  private @Nullable String against;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /**
   * The checkpoint; empty if none was typed.
   *
   * @throws ParameterException if a letter of it is wrong
   */
  public Optional<ShortForm> shortForm(Session session) {
    return Optional.ofNullable(against)
        .map(written -> ShortForm.parse(written).orElseThrow(() -> wrong(session)));
  }

  private ParameterException wrong(Session session) {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        BilingualText.of(
                "--against: this is no short form, or a letter of it is wrong; it looks"
                    + " like 47/2026-11-23/K7QF-3M2P-9XWD-HT5B-C8RN",
                "--against：不是核对码，或有抄错的字符；其形式如 47/2026-11-23/K7QF-3M2P-9XWD-HT5B-C8RN")
            .in(session.locale()));
  }
}
