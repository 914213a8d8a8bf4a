package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.NewFile;
import lianli.cli.output.ScanView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.intake.SourceScan;
import lianli.registry.scan.ScanStore;
import lianli.registry.store.OpenRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the page an entry, or an item of the review queue, was read from. */
@Command(name = "show")
public final class ScanShowCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ENTRY", arity = "0..1", descriptionKey = "ENTRY")
  private @Nullable Long entry;

  @Option(names = "--review", paramLabel = "ITEM")
  private @Nullable Long item;

  @Option(names = "--field", paramLabel = "KEY")
  private @Nullable String field;

  @Option(names = "--whole")
  private boolean whole;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE")
  private @Nullable Path out;

  @Mixin private RequesterOptions requester = new RequesterOptions();

  @Spec private @Nullable CommandSpec spec;

  /** A command over the store of the session's home, which is looked up when it runs. */
  public ScanShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if ((entry == null) == (item == null) || (whole && field != null)) {
      throw wrongUse();
    }
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.IMAGE);
    try (OpenRegistry registry = session.registry().openRegistryForReading()) {
      ScanStore store = new ScanStore(session.home());
      SourceScan wanted =
          entry == null
              ? SourceScan.ofItem(registry.reviewQueue(), Objects.requireNonNull(item))
              : SourceScan.ofEntry(registry.ledger(), registry.reviewQueue(), store, entry);
      ScanExcerpt excerpt = new ScanExcerpt(whole, Optional.ofNullable(field).map(wanted::region));
      Path file = wanted.prove(store);
      Optional<NewFile> image = Optional.ofNullable(out).map(this::newFile);
      byte[] content = image.isEmpty() ? new byte[0] : excerpt.of(file, wanted.place());
      answering.log(
          List.of(
              answering.answer(
                  "scan",
                  wanted.subjects(),
                  wanted.answer(field != null),
                  registry.ledger().head(),
                  wanted.entries())));
      ScanView view = new ScanView(session.output());
      image.ifPresentOrElse(
          target -> {
            target.write(content);
            view.written(wanted.place(), target.path(), content.length);
          },
          () -> view.show(wanted.place(), file, store.where(wanted.place())));
    }
    return ExitCode.DONE.value();
  }

  private NewFile newFile(Path path) {
    return new NewFile(session.environment().workingDirectory().resolve(path));
  }

  private ParameterException wrongUse() {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        BilingualText.of(
                "Name an entry, or an item with --review; --whole and --field exclude each other",
                "请指定记录号，或用 --review 指定核对件；--whole 与 --field 不能同用")
            .in(session.locale()));
  }
}
