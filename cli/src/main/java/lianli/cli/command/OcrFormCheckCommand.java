package lianli.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import lianli.cli.option.FormsOption;
import lianli.cli.output.FormView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.ocr.extract.FormReader;
import lianli.ocr.extract.FormTrial;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.form.FormFile;
import lianli.registry.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a form file, and how it does on scans. */
@Command(name = "check")
public final class OcrFormCheckCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "FORM", descriptionKey = "FORM")
  private @Nullable Path file;

  @Parameters(index = "1..*", paramLabel = "SCAN", arity = "0..*", descriptionKey = "SCAN")
  private List<Path> scans = new ArrayList<>();

  @Mixin private FormsOption forms = new FormsOption();

  public OcrFormCheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path here = session.environment().workingDirectory();
    FormFile form = FormFile.open(here.resolve(Objects.requireNonNull(file)));
    List<BilingualText> problems = form.problems();
    List<FormTrial> trials = problems.isEmpty() ? trials(form.definition(), here) : List.of();
    new FormView(session.output()).check(problems, trials);
    boolean isGood = problems.isEmpty() && trials.stream().allMatch(FormTrial::isFound);
    return (isGood ? ExitCode.DONE : ExitCode.SOME_FAILED).value();
  }

  private List<FormTrial> trials(FormDefinition form, Path here) {
    if (scans.isEmpty()) {
      return List.of();
    }
    try (FormReader reader = FormReader.open(forms.catalogue(session).with(List.of(form)))) {
      return scans.stream().map(scan -> FormTrial.of(form, here.resolve(scan), reader)).toList();
    }
  }
}
