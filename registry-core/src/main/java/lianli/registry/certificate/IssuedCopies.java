package lianli.registry.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.RegistryHome;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;

/**
 * The catalogue of issued copies: {@code certificates/issued.jsonl}, one line for each issue and
 * each revocation, never changed.
 */
public final class IssuedCopies {
  private final Path file;

  /** The catalogue of one registry. */
  public IssuedCopies(RegistryHome home) {
    file = home.certificates().resolve("issued.jsonl");
  }

  /**
   * One issued copy.
   *
   * @param revoked why it was revoked; empty if it is in force
   */
  public record Issued(
      String serial, String sha256, long entry, String issuedAt, String purpose, String revoked) {}

  /** Every copy by serial, in order of issue. */
  public Map<String, Issued> all() {
    Map<String, Issued> copies = new LinkedHashMap<>();
    for (String line : lines()) {
      try {
        Json.Obj json = (Json.Obj) Json.parse(line);
        String serial = json.string("serial");
        Issued before = copies.get(serial);
        if (json.string("type").equals("issued")) {
          copies.put(
              serial,
              new Issued(
                  serial,
                  json.string("sha256"),
                  Long.parseLong(json.string("entry")),
                  json.string("time"),
                  json.string("purpose"),
                  ""));
        } else if (before != null) {
          copies.put(
              serial,
              new Issued(
                  serial,
                  before.sha256(),
                  before.entry(),
                  before.issuedAt(),
                  before.purpose(),
                  json.string("reason")));
        }
      } catch (JsonSyntaxException | ClassCastException | NumberFormatException torn) {
        // The last line may have been cut off by a power failure: that copy was never handed out.
      }
    }
    return copies;
  }

  /** One copy. */
  public Optional<Issued> find(String serial) {
    return Optional.ofNullable(all().get(serial));
  }

  void issued(CertificateCopy copy, String sha256, String author) {
    append(
        Json.object()
            .put("type", "issued")
            .put("serial", copy.serial())
            .put("sha256", sha256)
            .put("entry", copy.entry().sequence())
            .put("time", copy.issuedAt().toString())
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

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void append(Json.Obj line) {
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        channel.write(ByteBuffer.wrap((line.text() + "\n").getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
