package lianli.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lianli.cli.output.CoverageChart;
import lianli.cli.output.CoverageView;
import lianli.cli.output.CoverageView.Format;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.coverage.Coverage;
import lianli.registry.coverage.RegistryCoverage;
import lianli.registry.coverage.Series;
import lianli.registry.ledger.LedgerReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what the registry holds and lacks, in print or as a map of years and offices. */
@Command(name = "coverage")
public final class CoverageCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--office", paramLabel = "OFFICE")
  private @Nullable String office;

  @Option(names = "--csv")
  private boolean csv;

  @Option(names = "--html", paramLabel = "FILE")
  private @Nullable Path html;

  @Option(names = "--svg", paramLabel = "FILE")
  private @Nullable Path svg;

  public CoverageCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Coverage coverage = narrowed(read());
    CoverageChart map = new CoverageChart(coverage, session.locale(), session.today());
    write(svg, map::svg);
    write(html, map::html);
    new CoverageView(session.output()).show(coverage, csv ? Format.CSV : Format.TABLE);
    return ExitCode.DONE.value();
  }

  private Coverage read() {
    try (LedgerReader ledger = session.registry().openForReading()) {
      return new RegistryCoverage(session.home()).coverage(ledger);
    }
  }

  private Coverage narrowed(Coverage all) {
    if (office == null) {
      return all;
    }
    List<Series> ofOffice =
        all.series().stream().filter(one -> one.key().office().equals(office)).toList();
    if (ofOffice.isEmpty()) {
      throw unknownOffice(all);
    }
    return new Coverage(ofOffice, all.unplaced(), all.head());
  }

  private RegistryException unknownOffice(Coverage all) {
    String known =
        all.series().stream()
            .map(one -> one.key().office())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return new RegistryException(
        ErrorCode.USAGE,
        BilingualText.of("No series of office " + office, "没有登记机关“" + office + "”的字号序列"),
        BilingualText.of("series are kept by the code in certificate numbers", "字号序列按字号中的机关代码归类"),
        BilingualText.of("Known here: " + known, "库中已有：" + known));
  }

  private void write(@Nullable Path named, java.util.function.Supplier<String> content) {
    if (named == null) {
      return;
    }
    Path file = session.environment().workingDirectory().resolve(named);
    try {
      Files.writeString(file, content.get());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    session.output().remark("The map is in " + file, "收录情况图已写入 " + file);
  }
}
