package lianli.registry.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.Said;
import lianli.registry.json.Json;

/**
 * The catalogue of issued copies: {@code certificates/issued.jsonl}, one line for each issue and
 * each revocation, never changed. One writer at a time, by a lock on the file; readers see whole
 * lines only.
 */
public final class IssuedCopies {
  private final Path file;
  private final IssuedLines lines;

  /** The catalogue of one registry. */
  public IssuedCopies(RegistryHome home) {
    file = home.certificates().resolve("issued.jsonl");
    lines = new IssuedLines(file);
  }

  /**
   * One issued copy.
   *
   * @param knownAt the ledger's head when it was issued
   * @param revoked why it was revoked; empty if it is in force
   */
  public record Issued(
      String serial,
      String sha256,
      long entry,
      long knownAt,
      String issuedAt,
      String purpose,
      String revoked) {
    Issued revokedFor(String reason) {
      return new Issued(serial, sha256, entry, knownAt, issuedAt, purpose, reason);
    }
  }

  /**
   * Every copy, in order of issue.
   *
   * @throws RegistryException INTEGRITY if a line is damaged: a revocation might be lost
   */
  public List<Issued> all() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      lines.catchUp(channel);
      return new ArrayList<>(lines.copies().values());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** One copy. */
  public Optional<Issued> find(String serial) {
    return all().stream().filter(copy -> copy.serial().equals(serial)).findFirst();
  }

  /**
   * The one writer's turn at the catalogue; others are refused until it is closed.
   *
   * @throws RegistryException LOCKED if another process or thread has it
   */
  Turn turn() {
    FileChannel channel = null;
    try {
      Files.createDirectories(file.getParent());
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw locked();
      }
      lines.catchUp(channel);
      return new Turn(channel);
    } catch (OverlappingFileLockException thisProcess) {
      close(channel);
      throw locked();
    } catch (IOException failure) {
      close(channel);
      throw new UncheckedIOException(failure);
    }
  }

  private static void close(
      java.nio.channels.@org.jspecify.annotations.Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private RegistryException locked() {
    return new RegistryException(
        ErrorCode.LOCKED,
        Said.of("Cannot write the catalogue " + file, "无法写入副本目录 " + file),
        Said.of("another process is issuing a copy", "另一进程正在出具副本"),
        Said.of("Try again in a moment", "请稍后重试"));
  }

  /** A turn to write: the lock is held until it is closed. */
  final class Turn implements AutoCloseable {
    private final FileChannel channel;

    private Turn(FileChannel channel) {
      this.channel = channel;
    }

    /** The next serial number: FB, year, running number that never starts again. */
    String nextSerial(int year) {
      return String.format(Locale.ROOT, "FB-%d-%06d", year, lines.copies().size() + 1);
    }

    void issued(Issued copy, String author) {
      append(
          Json.object()
              .put("type", "issued")
              .put("serial", copy.serial())
              .put("sha256", copy.sha256())
              .put("entry", copy.entry())
              .put("known_at", copy.knownAt())
              .put("time", copy.issuedAt())
              .put("purpose", copy.purpose())
              .put("author", author)
              .build());
    }

    void revoked(String serial, String reason, String time, String author) {
      append(
          Json.object()
              .put("type", "revoked")
              .put("serial", serial)
              .put("reason", reason)
              .put("time", time)
              .put("author", author)
              .build());
    }

    private void append(Json.Obj line) {
      try {
        // What a power failure cut off was never confirmed to anybody: written over.
        channel.truncate(lines.wholeBytes());
        channel.position(lines.wholeBytes());
        ByteBuffer bytes = ByteBuffer.wrap((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
        lines.catchUp(channel);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void close() {
      IssuedCopies.close(channel);
    }
  }
}
