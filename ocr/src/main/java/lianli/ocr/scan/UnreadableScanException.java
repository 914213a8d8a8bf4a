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
            "Cannot read page " + page + " of " + FileNameCodec.shown(file),
            "无法读取 " + FileNameCodec.shown(file) + " 第 " + page + " 页"),
        why,
        next,
        cause);
  }
}
