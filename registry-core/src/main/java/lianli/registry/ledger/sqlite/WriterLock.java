package lianli.registry.ledger.sqlite;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.FileFailure;
import lianli.registry.RegistryException;
import lianli.registry.file.ProcessLock;
import lianli.registry.store.RegistryStore;

/**
 * The right to write, held by one process. The operating system gives it back when the holder dies,
 * so a dead holder is in nobody's way; the file's text only says who holds it, and is empty again
 * once the holder has finished.
 */
final class WriterLock implements AutoCloseable {
  private static final int LONGEST = 500;

  private final FileChannel channel;
  private final String leftBehind;
  private final BlockSums sums;

  private WriterLock(FileChannel channel, String leftBehind, BlockSums sums) {
    this.channel = channel;
    this.leftBehind = leftBehind;
    this.sums = sums;
  }

  /**
   * Takes the lock.
   *
   * @param sums of the file that will be written to: removed now, noted anew when the lock is given
   *     back
   * @param command what others are told, without arguments
   * @throws RegistryException LOCKED, naming the holder, if another writer has it
   */
  static WriterLock take(Path file, BlockSums sums, Clock clock, String command) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        if (ProcessLock.lock(channel) == null) {
          throw locked(file, text(channel));
        }
        String before = text(channel);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder(clock, command).getBytes(StandardCharsets.UTF_8)), 0);
        sums.forget();
        return new WriterLock(channel, before, sums);
      } catch (IOException | RuntimeException failure) {
        channel.close();
        throw failure;
      }
    } catch (IOException failure) {
      RegistryException told = FileFailure.in(failure, file);
      throw told == null ? new UncheckedIOException(failure) : told;
    }
  }

  /**
   * Keeps writers away from a registry that can only be read where it lies, until what is returned
   * is closed.
   *
   * @throws RegistryException LOCKED if somebody writes
   */
  static Closeable keepAway(Path file) throws IOException {
    if (!Files.exists(file)) {
      // Nobody ever wrote here: a restored registry, or one that was copied.
      return () -> {};
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      if (channel.tryLock(0, Long.MAX_VALUE, true) != null) {
        return channel;
      }
    } catch (OverlappingFileLockException thisProcessReadsItAlready) {
      channel.close();
      return () -> {};
    }
    String holder = text(channel);
    channel.close();
    throw locked(file, holder);
  }

  private static String holder(Clock clock, String command) {
    return "process %d%s since %s"
        .formatted(
            ProcessHandle.current().pid(),
            command.isEmpty() ? "" : " (" + command + ")",
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /** What a holder that died wrote; empty if the last one finished its work. */
  String leftBehind() {
    return leftBehind;
  }

  /** Looks whether somebody holds the lock or died with it, without taking it. */
  static Optional<RegistryStore.Holder> look(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      boolean alive = ProcessLock.lock(channel) == null;
      String text = text(channel);
      return alive || !text.isEmpty()
          ? Optional.of(new RegistryStore.Holder(text, alive))
          : Optional.empty();
    } catch (IOException notAllowed) {
      return Optional.empty();
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(LONGEST);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
  }

  private static RegistryException locked(Path file, String holder) {
    return new RegistryException(
        ErrorCode.LOCKED,
        BilingualText.of(
            "Cannot write to the registry in " + file.getParent(), "无法写入登记库 " + file.getParent()),
        holder.isEmpty()
            ? BilingualText.of(
                "locked by a process that has just begun, or that may only read", "正被刚启动的进程或只读进程占用")
            : BilingualText.of(
                "locked by %s", "正被占用：%s", new RegistryStore.Holder(holder, true).said()),
        BilingualText.of(
            "Wait until that work is done; readers are not affected", "请等该项工作完成；查询不受影响"));
  }

  @Override
  public void close() {
    try (channel) {
      noteSums();
      channel.truncate(0);
    } catch (IOException alreadyReleased) {
      // The lock goes with the channel either way.
    }
  }

  /** Without them a verification knows less, and nothing else is lost. */
  private void noteSums() {
    try {
      sums.note();
    } catch (IOException noRoom) {
      // The next writer tries again.
    }
  }
}
