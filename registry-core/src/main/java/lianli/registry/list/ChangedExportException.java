package lianli.registry.list;

import java.nio.file.Path;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;

/** An export that is not what was exported; nothing of it is entered. */
public final class ChangedExportException extends RegistryException {
  private static final long serialVersionUID = 1L;

  /** INTEGRITY if lines were changed, moved or taken out; BAD_INPUT if only the end is missing. */
  public ChangedExportException(Path file, ExportFaults faults) {
    super(
        faults.isChanged() ? ErrorCode.INTEGRITY : ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot import " + file.getFileName(), "无法导入 " + file.getFileName()),
        faults.told(),
        BilingualText.of(
            "Nothing of it was entered: export again, or copy the file again; where that cannot be"
                + " done, --even-if-changed enters what it holds",
            "未录入其中任何一条。请重新导出或重新复制该文件；确实无法重做的，可加 --even-if-changed 按文件现状录入"));
  }

  /** Whatever its code says of the export: what other files hold has nothing to do with it. */
  @Override
  public boolean isOfOneInput() {
    return true;
  }
}
