package lianli.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import lianli.cli.option.FormsOption;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.form.FormFile;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.file.WholeFile;
import lianli.registry.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a form file from a form that is known; what differs is then written into it. */
@Command(name = "new")
public final class OcrFormNewCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "KEY", descriptionKey = "KEY")
  private @Nullable String key;

  @Option(names = "--like", paramLabel = "KEY", required = true)
  private @Nullable String like;

  @Mixin private FormsOption forms = new FormsOption();

  public OcrFormNewCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<FormDefinition> known = forms.catalogue(session).forms();
    FormDefinition model =
        known.stream()
            .filter(form -> form.key().equals(like))
            .findFirst()
            .orElseThrow(() -> FormsOption.unknown(String.valueOf(like), known));
    String name = Objects.requireNonNull(key);
    Path file = forms.folder(session).resolve(name + ".json");
    write(file, FormFile.text(FormFile.renamed(model, name)));
    if (session.output().isJson()) {
      session.output().json(Json.object().put("file", file.toString()).build());
    }
    session.output().say(BilingualText.of("Written: " + file, "已写入：" + file));
    session
        .output()
        .remark(
            BilingualText.of(
                "Write into it what is printed on your form: titles, marks and labels. Then:\n"
                    + "  lianli ocr form check "
                    + file
                    + " SCAN",
                "请把表上印刷的标题（titles）、其他文字（marks）和标签（labels）写入该文件，然后运行：\n"
                    + "  lianli ocr form check "
                    + file
                    + " 扫描件"));
    return ExitCode.DONE.value();
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (Files.exists(file)) {
        throw new RegistryException(
            ErrorCode.REFUSED,
            BilingualText.of("Cannot begin the form " + file, "无法新建表式 " + file),
            BilingualText.of("there is one of this name", "已有同名文件"),
            BilingualText.of("Choose another key, or change that file", "请换一个名称，或修改原文件"));
      }
      WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
