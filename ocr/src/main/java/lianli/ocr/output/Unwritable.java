package lianli.ocr.output;

import java.io.IOException;
import java.nio.file.Path;
import lianli.ocr.scan.FileNameCodec;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.FileErrorKind;
import lianli.registry.RegistryException;

/** The failure to write an output file. */
final class Unwritable {
  private Unwritable() {}

  static RegistryException of(Path file, Exception cause) {
    boolean isFull =
        cause instanceof IOException refused && FileErrorKind.of(refused) == FileErrorKind.FULL;
    return new RegistryException(
        isFull ? ErrorCode.DISK_FULL : ErrorCode.BAD_INPUT,
        BilingualText.of(
            "Cannot write " + FileNameCodec.shown(file), "无法写入 " + FileNameCodec.shown(file)),
        isFull
            ? BilingualText.of("no space is left on the disk", "磁盘空间不足")
            : BilingualText.of("the system does not let it be written", "系统不允许写入"),
        BilingualText.of("Name another folder and run again", "请指定其他文件夹后重新运行"),
        cause);
  }
}
