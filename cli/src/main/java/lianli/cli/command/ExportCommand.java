package lianli.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.Output;
import lianli.cli.output.WriterStream;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.file.Unchecked;
import lianli.registry.file.WholeFile;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.list.RegistryExport;
import lianli.registry.store.OpenRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the whole registry into one file. */
@Command(name = "export")
public final class ExportCommand implements Callable<Integer> {
  /** Forms of an export. */
  public enum Format {
    /** Everything that was ever said. */
    JSONL,
    /** The acts as they stand. */
    CSV
  }

  private final Session session;

  @Option(names = "--format", paramLabel = "jsonl|csv")
  private Format format = Format.JSONL;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE")
  private @Nullable Path out;

  @Mixin private RequesterOptions requester = new RequesterOptions();

  public ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Output output = session.output();
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    try (OpenRegistry registry = session.registry().openRegistryForReading()) {
      LedgerReader ledger = registry.ledger();
      long leftOut = registry.reviewQueue().size();
      RegistryExport export = new RegistryExport(ledger, leftOut);
      // Everybody is in it: the log names the head it was made at instead of the persons.
      answering.log(
          List.of(answering.answer("export", List.of(), "ALL", ledger.head(), List.of())));
      Path file = out;
      if (file == null) {
        write(export, new WriterStream(session.environment().out(), StandardCharsets.UTF_8));
        leftOut(leftOut);
        return ExitCode.DONE.value();
      }
      Path path = session.environment().workingDirectory().resolve(file);
      Json.Obj summary;
      try (WholeFile aside = WholeFile.begin(path)) {
        summary = write(export, aside.out());
        aside.complete();
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
      if (output.isJson()) {
        output.json(summary);
      }
      output.say("Exported %s acts to %s", "已导出 %s 条登记到 %s", summary.string("acts"), file);
      leftOut(leftOut);
    }
    return ExitCode.DONE.value();
  }

  /** What waits for people, and what they decided about drafts, is in no export. */
  private void leftOut(long items) {
    if (items > 0) {
      session
          .output()
          .warn(
              (items == 1 ? "1 review item is" : items + " review items are")
                  + " not in an export; take a backup: `lianli backup DIR`",
              "核对队列中的 " + items + " 件不在导出文件内，请另作备份：lianli backup 文件夹");
    }
  }

  private Json.Obj write(RegistryExport export, OutputStream stream) {
    return Unchecked.get(
        () -> format == Format.CSV ? export.table(stream) : export.jsonLines(stream));
  }
}
