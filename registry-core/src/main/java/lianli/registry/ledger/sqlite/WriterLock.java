package lianli.registry.ledger.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import org.jspecify.annotations.Nullable;

/**
 * The right to write, held by one process. The operating system gives it back when the holder dies,
 * so there is nothing to clean up; the file's text only says who holds it.
 */
final class WriterLock implements AutoCloseable {
  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws RegistryException LOCKED, naming the holder, if another writer has it
   */
  static WriterLock take(Path file, Clock clock) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw locked(file);
      }
      String holder =
          "process %d since %s"
              .formatted(
                  ProcessHandle.current().pid(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
      return new WriterLock(channel);
    } catch (IOException failure) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          Said.of("Cannot write to " + file, "无法写入 " + file),
          Said.of("the directory does not allow it", "目录不允许写入"),
          Said.of("Check its permissions", "请检查目录权限"),
          failure);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static RegistryException locked(Path file) {
    String holder;
    try {
      holder = Files.readString(file);
    } catch (IOException unreadable) {
      holder = "?";
    }
    return new RegistryException(
        ErrorCode.LOCKED,
        Said.of(
            "Cannot write to the registry in " + file.getParent(), "无法写入登记库 " + file.getParent()),
        Said.of("locked by " + holder, "正被占用：" + holder),
        Said.of("Wait until that work is done; readers are not affected", "请等该项工作完成；查询不受影响"));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException alreadyReleased) {
      // The lock goes with the channel either way.
    }
  }
}
