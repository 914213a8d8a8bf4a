package lianli.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.option.FormsOption;
import lianli.cli.output.FormView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.ocr.form.FormDefinition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the forms that are known, or one of them as a form file. */
@Command(name = "show")
public final class OcrFormShowCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "KEY", arity = "0..1", descriptionKey = "KEY")
  private @Nullable String key;

  @Mixin private FormsOption forms = new FormsOption();

  public OcrFormShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<FormDefinition> known = forms.catalogue(session).forms();
    FormView view = new FormView(session.output());
    if (key == null) {
      view.all(known);
      return ExitCode.DONE.value();
    }
    Optional<FormDefinition> form =
        known.stream().filter(each -> each.key().equals(key)).findFirst();
    view.one(form.orElseThrow(() -> FormsOption.unknown(String.valueOf(key), known)));
    return ExitCode.DONE.value();
  }
}
