package lianli.index.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import org.jspecify.annotations.Nullable;

/** Lets one process at a time change the generations. Readers never need it. */
final class IndexLock implements AutoCloseable {
  private final FileChannel channel;

  private IndexLock(FileChannel channel) {
    this.channel = channel;
  }

  static IndexLock take(Path directory) throws IOException {
    Files.createDirectories(directory);
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new RegistryException(
          ErrorCode.LOCKED,
          Said.of("Cannot change the index", "无法更改索引"),
          Said.of("another rebuild or rollback is at work", "另一个重建或回退正在进行"),
          Said.of("Wait until it has ended", "请等其结束后再试"));
    }
    return new IndexLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close(); // gives the lock back
  }
}
