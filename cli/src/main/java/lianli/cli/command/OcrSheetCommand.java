package lianli.cli.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.ocr.output.ContactSheet;
import lianli.registry.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a batch for eyes: every field's cut-out, readings and verdict in one HTML file. */
@Command(name = "sheet")
public final class OcrSheetCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DRAFTS", descriptionKey = "DRAFTS")
  private @Nullable Path drafts;

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private @Nullable Path out;

  @Option(names = "--doubtful")
  private boolean doubtful;

  @Option(names = "--pages", paramLabel = "N")
  private int pages = 300;

  public OcrSheetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path here = session.environment().workingDirectory();
    Path sheet = here.resolve(Objects.requireNonNull(out));
    ContactSheet.Counts counts =
        new ContactSheet(
                here.resolve(Objects.requireNonNull(drafts)),
                new ContactSheet.Choice(doubtful, Math.max(1, pages)),
                session.locale())
            .write(sheet);
    if (session.output().isJson()) {
      session
          .output()
          .json(
              Json.object()
                  .put("file", sheet.toString())
                  .put("pages", counts.pages())
                  .put("fields", counts.fields())
                  .put("left_out", counts.leftOut())
                  .build());
    }
    session
        .output()
        .say(
            "%s: %d pages, %d fields; %d further pages are not shown. It holds names: keep it as"
                + " you keep the scans.",
            "%s：%d 页，%d 个字段；另有 %d 页未列出。其中含有姓名，请按扫描件同等保管。",
            sheet,
            counts.pages(),
            counts.fields(),
            counts.leftOut());
    return ExitCode.DONE.value();
  }
}
