package lianli.registry.ledger.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32C;
import lianli.registry.BilingualText;
import lianli.registry.ledger.LedgerVerification.Kind;

/**
 * A sum of every block of the registry's file as the last writer left it. The chain vouches for
 * what entries say; half of a file carries nothing at all, and a bit that turned there is the first
 * that a dying disk shows. Layout: docs/file-formats.md.
 *
 * <p>The sums are there only while nobody writes and nobody died writing: a writer removes them
 * before it begins. CRC-32C finds every error of a disk and no forgery; entries have their hashes.
 */
final class BlockSums {
  /** Bytes a sum is over; the last block may be shorter. */
  private static final int BLOCK = 4_096;

  private static final int BLOCKS_AT_ONCE = 256;
  private static final byte[] MAGIC = "LianliBlockSums1".getBytes(StandardCharsets.US_ASCII);

  private final Path database;
  private final Path file;

  BlockSums(Path database) {
    this.database = database;
    file = database.resolveSibling("registry.sums");
  }

  /** Removes the sums, durably: those that came back after a power cut would raise false alarm. */
  void forget() throws IOException {
    if (Files.deleteIfExists(file)) {
      try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent())) {
        directory.force(true);
      }
    }
  }

  /** Notes the file as it is; not while a log holds changes that will be folded into it. */
  void note() throws IOException {
    if (!Files.exists(database) || hasLog()) {
      return;
    }
    ByteBuffer sums = sums();
    CRC32C seal = new CRC32C();
    seal.update(sums.duplicate());
    Path part = file.resolveSibling("registry.sums.part");
    try (FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer text = ByteBuffer.allocate(MAGIC.length + sums.remaining() + Integer.BYTES);
      text.put(MAGIC).put(sums).putInt((int) seal.getValue()).flip();
      while (text.hasRemaining()) {
        out.write(text);
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private boolean hasLog() throws IOException {
    Path log = database.resolveSibling(database.getFileName() + "-wal");
    return Files.exists(log) && Files.size(log) > 0;
  }

  /** Reports blocks that are not as the last writer left them; nothing if that is not known. */
  void check(FaultList faults) {
    try {
      Optional<ByteBuffer> noted = noted();
      if (noted.isEmpty() || hasLog()) {
        return;
      }
      ByteBuffer now = sums();
      // A writer that began meanwhile has removed them.
      if (noted().equals(noted)) {
        report(noted.get(), now, faults);
      }
    } catch (IOException unreadable) {
      faults.add(
          Kind.PAGE,
          0,
          BilingualText.of("the disk does not give back a part of the file", "磁盘无法读出文件的一部分"));
    }
  }

  private static void report(ByteBuffer noted, ByteBuffer now, FaultList faults) {
    int before = noted.remaining() / Integer.BYTES;
    int after = now.remaining() / Integer.BYTES;
    int changed = Math.abs(before - after);
    OptionalInt first =
        before == after ? OptionalInt.empty() : OptionalInt.of(Math.min(before, after));
    for (int block = Math.min(before, after) - 1; block >= 0; block--) {
      if (noted.getInt(block * Integer.BYTES) != now.getInt(block * Integer.BYTES)) {
        changed++;
        first = OptionalInt.of(block);
      }
    }
    if (first.isPresent()) {
      long offset = (long) first.getAsInt() * BLOCK;
      faults.add(
          Kind.PAGE,
          0,
          BilingualText.of(
              "%,d of %,d blocks of the file are not as the last writer left them, the first at byte %,d"
                  .formatted(changed, before, offset),
              "文件 %2$,d 块中有 %1$,d 块与最后一次写入时不同，首处在第 %3$,d 字节".formatted(changed, before, offset)));
    }
  }

  private Optional<ByteBuffer> noted() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] text = Files.readAllBytes(file);
    int end = text.length - Integer.BYTES;
    if (end < MAGIC.length || !Arrays.equals(text, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return Optional.empty();
    }
    ByteBuffer sums = ByteBuffer.wrap(text, MAGIC.length, end - MAGIC.length).slice();
    CRC32C seal = new CRC32C();
    seal.update(sums.duplicate());
    return ByteBuffer.wrap(text).getInt(end) == (int) seal.getValue()
        ? Optional.of(sums)
        : Optional.empty();
  }

  private ByteBuffer sums() throws IOException {
    try (FileChannel in = FileChannel.open(database, StandardOpenOption.READ)) {
      int blocks = Math.toIntExact((in.size() + BLOCK - 1) / BLOCK);
      ByteBuffer sums = ByteBuffer.allocate(blocks * Integer.BYTES);
      ByteBuffer read = ByteBuffer.allocateDirect(BLOCK * BLOCKS_AT_ONCE);
      CRC32C sum = new CRC32C();
      while (sums.hasRemaining()) {
        read.clear();
        while (read.hasRemaining() && in.read(read) >= 0) {
          // Until the buffer is full or the file ends.
        }
        read.flip();
        if (!read.hasRemaining()) {
          // Cut while it was read.
          break;
        }
        while (read.hasRemaining() && sums.hasRemaining()) {
          int length = Math.min(BLOCK, read.remaining());
          sum.reset();
          sum.update(read.slice(read.position(), length));
          read.position(read.position() + length);
          sums.putInt((int) sum.getValue());
        }
      }
      return sums.flip();
    }
  }
}
