package lianli.cli.option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import lianli.cli.court.AcceptedAll;
import lianli.cli.session.Session;
import lianli.index.court.DiscrepancyClass;
import lianli.registry.act.WrittenText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What is imported, where it is more than a list: decisions about a court's list. */
public final class DecisionOptions {
  /** What a file is. */
  enum Kind {
    /** A list of registrations, decrees or deaths, or an export. */
    LIST,
    /** Decisions about a court's list. */
    COURT_DECISIONS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A class by its code or as the workbook names it: {@code OK-OPEN}, {@code 婚姻登记仍有效}. */
  static final class ClassConverter implements ITypeConverter<DiscrepancyClass> {
    @Override
    public DiscrepancyClass convert(String named) {
      String told = WrittenText.word(named).replace('_', '-');
      return Arrays.stream(DiscrepancyClass.values())
          .filter(
              each ->
                  WrittenText.word(each.code()).equals(told)
                      || WrittenText.word(each.chinese()).equals(told))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("no class of this name"));
    }
  }

  @Option(names = "--kind", paramLabel = "list|court-decisions")
  private Kind kind = Kind.LIST;

  @Option(names = "--accept-all", paramLabel = "CLASS", converter = ClassConverter.class)
  private @Nullable DiscrepancyClass acceptAll;

  @Option(names = "--count", paramLabel = "N")
  private @Nullable Long count;

  @Option(names = "--operator", paramLabel = "NAME")
  private @Nullable String operator;

  @Option(names = "--receipt", paramLabel = "FILE")
  private @Nullable Path receipt;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** Made by the command line. */
  public DecisionOptions() {}

  /**
   * True if the file holds decisions.
   *
   * @throws ParameterException if something is said of decisions that are none
   */
  public boolean areDecisions() {
    if (kind == Kind.COURT_DECISIONS) {
      return true;
    }
    if (acceptAll != null || count != null || receipt != null || operator != null) {
      throw wrong("import.decisions.only");
    }
    return false;
  }

  /** Who imports them. */
  public String operator(Session session) {
    return RequesterOptions.operator(session, operator);
  }

  /**
   * Lines that are entered though nobody decided about each of them.
   *
   * @throws ParameterException if nobody is named who says so
   */
  public AcceptedAll acceptedAll(Session session) {
    if (acceptAll == null) {
      return AcceptedAll.none();
    }
    boolean isNamed =
        operator != null || !session.environment().variable("LIANLI_OPERATOR").isBlank();
    if (!isNamed) {
      throw wrong("import.accept.all.by.whom");
    }
    return AcceptedAll.of(
        acceptAll,
        operator(session),
        session.today().toString(),
        count == null ? OptionalLong.empty() : OptionalLong.of(count));
  }

  /** The file for the receipt, if one was named. */
  public Optional<Path> receipt(List<Path> files, Path directory) {
    return new ResultFile("--receipt", receipt).beside(files, directory, spec);
  }

  private ParameterException wrong(String text) {
    var commandLine = Objects.requireNonNull(spec).commandLine();
    return new ParameterException(commandLine, commandLine.getResourceBundle().getString(text));
  }
}
