package lianli.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers why it took no more: a print writer only knows that it did. */
public final class FailureRecordingWriter extends PrintWriter {
  private final Remembering stream;

  /** A writer of UTF-8 onto this stream. */
  public FailureRecordingWriter(OutputStream out) {
    this(new Remembering(out));
  }

  private FailureRecordingWriter(Remembering stream) {
    super(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    this.stream = stream;
  }

  /** Why not everything reached its reader; empty if it did. */
  public Optional<IOException> lost() {
    flush();
    return Optional.ofNullable(stream.failure);
  }

  /** The first failure is the cause of those after it. */
  private static final class Remembering extends OutputStream {
    private final OutputStream out;
    private @Nullable IOException failure;

    Remembering(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException refused) {
        failure = failure == null ? refused : failure;
        throw refused;
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
