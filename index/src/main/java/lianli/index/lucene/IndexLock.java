package lianli.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.file.ProcessLock;

/** Lets one process at a time change the generations. Readers never need it. */
final class IndexLock implements AutoCloseable {
  private final ProcessLock lock;

  private IndexLock(ProcessLock lock) {
    this.lock = lock;
  }

  static IndexLock take(Path directory) throws IOException {
    Files.createDirectories(directory);
    return new IndexLock(
        ProcessLock.take(directory.resolve("lock")).orElseThrow(IndexLock::isTaken));
  }

  private static RegistryException isTaken() {
    return new RegistryException(
        ErrorCode.LOCKED,
        BilingualText.of("Cannot change the index", "无法更改索引"),
        BilingualText.of("another rebuild or rollback is at work", "另有重建或恢复正在进行"),
        BilingualText.of("Wait until it has ended", "请等其结束后再试"));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
