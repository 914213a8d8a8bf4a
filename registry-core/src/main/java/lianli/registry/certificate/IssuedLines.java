package lianli.registry.certificate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.certificate.IssuedCopies.Issued;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;

/** The catalogue's lines as read so far; reads only what was added since. */
final class IssuedLines {
  private final Path file;
  private final Map<String, Issued> copies = new LinkedHashMap<>();
  private long wholeBytes;
  private int count;

  IssuedLines(Path file) {
    this.file = file;
  }

  /** Copies by serial, in order of issue. */
  Map<String, Issued> copies() {
    return Collections.unmodifiableMap(copies);
  }

  /** Where the last whole line ends. */
  long wholeBytes() {
    return wholeBytes;
  }

  /** Reads the lines added since the last time; a torn last line waits. */
  void catchUp(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < wholeBytes) {
      throw damaged();
    }
    ByteBuffer added = ByteBuffer.allocate(Math.toIntExact(size - wholeBytes));
    while (added.hasRemaining()) {
      if (channel.read(added, wholeBytes + added.position()) < 0) {
        break;
      }
    }
    int from = 0;
    for (int at = 0; at < added.position(); at++) {
      if (added.get(at) == '\n') {
        count++;
        take(new String(added.array(), from, at - from, StandardCharsets.UTF_8));
        from = at + 1;
      }
    }
    wholeBytes += from;
  }

  private void take(String line) {
    try {
      Json.Obj json = (Json.Obj) Json.parse(line);
      String serial = json.string("serial");
      Issued before = copies.get(serial);
      switch (json.string("type")) {
        case "issued" -> {
          if (copies.put(serial, issued(json)) != null) {
            throw damaged();
          }
        }
        case "revoked" -> {
          if (before == null) {
            throw damaged();
          }
          copies.put(serial, before.revokedFor(json.string("reason")));
        }
        default -> throw damaged();
      }
    } catch (JsonSyntaxException | ClassCastException | NumberFormatException unreadable) {
      throw damaged();
    }
  }

  private static Issued issued(Json.Obj json) {
    return new Issued(
        json.string("serial"),
        json.string("sha256"),
        Long.parseLong(json.string("entry")),
        Long.parseLong(json.string("known_at")),
        json.string("time"),
        json.string("purpose"),
        "");
  }

  private RegistryException damaged() {
    return new RegistryException(
        ErrorCode.INTEGRITY,
        Said.of("Cannot read the catalogue of copies " + file, "无法读取副本目录 " + file),
        Said.of("line " + count + " is damaged", "第 " + count + " 行已损坏"),
        Said.of("Restore the file from a backup", "请从备份恢复该文件"));
  }
}
