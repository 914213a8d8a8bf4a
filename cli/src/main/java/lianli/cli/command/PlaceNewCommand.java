package lianli.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import lianli.cli.output.PlaceView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.place.PlaceList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins a county's list of places from what is there today; former years are then written in. */
@Command(name = "new")
public final class PlaceNewCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CODE", descriptionKey = "lianli.place.new.CODE")
  private @Nullable String code;

  /** A command of this session. */
  public PlaceNewCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String wanted = Objects.requireNonNull(code);
    PlaceList list =
        PlaceList.present(wanted)
            .orElseThrow(
                () ->
                    new RegistryException(
                        ErrorCode.USAGE,
                        BilingualText.of("Cannot begin a list of places", "无法新建行政区划清单"),
                        BilingualText.of(
                            "no county has the code " + wanted + " today",
                            "目前没有代码为 " + wanted + " 的县级区划"),
                        BilingualText.of(
                            "Name a code of six digits; `lianli place show NAME` finds it",
                            "请填写 6 位代码；可用 lianli place show 名称 查找")));
    new PlaceView(session.output()).csv(list);
    session
        .output()
        .remark(
            BilingualText.of(
                "These are the places of 2023. Write in former names, codes and years, then:\n"
                    + "  lianli place import FILE --dry-run",
                "以上为 2023 年的区划。请补充历史名称、代码和年份，然后运行：\n" + "  lianli place import 文件 --dry-run"));
    return ExitCode.DONE.value();
  }
}
