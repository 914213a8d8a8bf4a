package lianli.ocr.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.FileErrorKind;
import lianli.registry.RegistryException;
import lianli.registry.json.Json;

/** Drafts as JSON lines in a file that a resumed run continues. */
public final class DraftFile implements DraftSink {
  private final Path file;
  private final FileChannel channel;

  private DraftFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens the file and drops what lies beyond this length.
   *
   * @param length 0 to begin anew
   */
  public static DraftFile open(Path file, long length) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.size() < length) {
        channel.close();
        throw new RegistryException(
            ErrorCode.BAD_INPUT,
            BilingualText.of("Cannot resume into " + file, "无法继续写入 " + file),
            BilingualText.of("it is shorter than the journal says", "文件比日志记录的短"),
            BilingualText.of("Start anew with --fresh", "请加 --fresh 重新开始"));
      }
      channel.truncate(length).position(length);
      return new DraftFile(file, channel);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  @Override
  public void write(Json.Obj line) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  @Override
  public long commit() {
    try {
      channel.force(false);
      return channel.position();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  static RegistryException unwritable(Path file, IOException cause) {
    boolean isFull = FileErrorKind.of(cause) == FileErrorKind.FULL;
    return new RegistryException(
        isFull ? ErrorCode.DISK_FULL : ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot write " + file, "无法写入 " + file),
        isFull
            ? BilingualText.of("no space is left on the disk", "磁盘空间不足")
            : BilingualText.of("the system does not let it be written", "系统不允许写入"),
        BilingualText.of(
            "Name another place, then run again: pages already read are kept",
            "请指定其他位置后重新运行：已读页面不会丢失"),
        cause);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }
}
