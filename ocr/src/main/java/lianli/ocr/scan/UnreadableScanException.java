package lianli.ocr.scan;

import java.nio.file.Path;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.jspecify.annotations.Nullable;

/** A file or one page of it cannot be used; caught by batches, which go on with the next. */
public final class UnreadableScanException extends RegistryException {
  private static final long serialVersionUID = 1L;

  UnreadableScanException(
      Path file, BilingualText why, BilingualText next, @Nullable Throwable cause) {
    super(
        ErrorCode.BAD_INPUT,
        BilingualText.of(
            "Cannot read " + FileNameCodec.shown(file), "无法读取 " + FileNameCodec.shown(file)),
        why,
        next,
        cause);
  }

  UnreadableScanException(
      Path file, int page, BilingualText why, BilingualText next, @Nullable Throwable cause) {
    super(
        ErrorCode.BAD_INPUT,
        BilingualText.of(
            "Cannot read page %s of %s", "无法读取 %2$s 第 %1$s 页", page, FileNameCodec.shown(file)),
        why,
        next,
        cause);
  }
}
