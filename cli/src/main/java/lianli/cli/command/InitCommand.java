package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.output.Output;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.RegistryHome;
import lianli.registry.disclosure.QueryLog;
import lianli.registry.json.Json;
import lianli.registry.signature.bc.SigningKeys;
import picocli.CommandLine.Command;

/** Makes an empty registry. */
@Command(name = "init")
public final class InitCommand implements Callable<Integer> {
  private final Session session;

  public InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.registry().found();
    new SigningKeys(session.home()).createDemo(session.environment().clock());
    new QueryLog(session.home(), session.environment().clock()).prepare();
    show(session.home(), session.output());
    return ExitCode.DONE.value();
  }

  private static void show(RegistryHome home, Output output) {
    String directory = home.directory().toString();
    if (output.isJson()) {
      output.json(Json.object().put("type", "registry").put("home", directory).build());
    }
    output.say("Made a registry in " + directory, "已建立登记库：" + directory);
    output.remark(
        "Next: `lianli import FILE.xlsx` or `lianli ocr SCANS --out drafts.jsonl`",
        "下一步：lianli import 文件.xlsx，或 lianli ocr 扫描件 --out drafts.jsonl");
  }
}
