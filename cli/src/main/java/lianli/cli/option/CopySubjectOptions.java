package lianli.cli.option;

import java.util.OptionalLong;
import lianli.registry.certificate.CopySubject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Of which act a copy is wanted: its number, its entry, or both. */
public final class CopySubjectOptions {
  @Parameters(
      paramLabel = "NUMBER",
      arity = "0..1",
      descriptionKey = "lianli.certificate.issue.NUMBER")
  private String number = "";

  @Option(names = "--entry", paramLabel = "SEQ")
  private @Nullable Long sequence;

  /** The act as it was named. */
  public CopySubject subject() {
    return new CopySubject(
        number, sequence == null ? OptionalLong.empty() : OptionalLong.of(sequence));
  }
}
