package lianli.registry.disclosure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest line of the query log, noted outside it or on paper: what shows that lines are missing
 * at its end.
 *
 * @param digest of that line, or its first letters
 */
public record QueryLogHead(long sequence, String digest) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})[/ ]\\s*([0-9a-f]{16,64})");
  private static final int SHORT = 16;

  /** Reads {@code 17/ab12…}: a number and at least 16 letters of the digest. */
  public static Optional<QueryLogHead> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
    return matcher.matches()
        ? Optional.of(new QueryLogHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  /** For a paper book. */
  public String shortForm() {
    return sequence + "/" + digest.substring(0, Math.min(SHORT, digest.length()));
  }

  boolean fits(String other) {
    return other.startsWith(digest);
  }

  /**
   * Notes the head in a file of one line, in place. Not forced to disk: a note that a power failure
   * loses lags behind the log, and never runs ahead of it.
   */
  void writeTo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      String line = String.format(Locale.ROOT, "%018d %s\n", sequence, digest);
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
    }
  }
}
