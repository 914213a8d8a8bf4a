package lianli.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lianli.cli.output.CourtView;
import lianli.cli.output.CourtView.Format;
import lianli.index.court.CaseList.Rejected;
import lianli.index.court.CourtReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which form the result of matching a court's list is given, and where. */
public final class CourtFormatOptions {
  @Option(names = "--format", paramLabel = "table|csv|xlsx|json")
  private Format format = Format.TABLE;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /**
   * Makes sure that the form can be given there.
   *
   * @throws ParameterException if a workbook would go to the screen
   */
  public void requireFile() {
    if (format == Format.XLSX && out == null) {
      var commandLine = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(
          commandLine, commandLine.getResourceBundle().getString("court.needs.out"));
    }
  }

  /** Gives the result. */
  public void give(CourtReport report, List<Rejected> rejected, CourtView view, Path directory) {
    if (out == null) {
      view.show(report, rejected, format);
    } else {
      view.write(report, rejected, format, directory.resolve(out));
    }
  }
}
