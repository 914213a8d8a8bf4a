package lianli.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.Optional;

/** Bytes of text as characters of a writer, for content that is made as bytes. */
public final class WriterStream extends OutputStream {
  private final Writer writer;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
  private final CharBuffer characters = CharBuffer.allocate(1 << 13);

  /** A stream of text in this encoding. */
  public WriterStream(Writer writer, Charset charset) {
    this.writer = writer;
    this.decoder = charset.newDecoder();
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    int rest = length;
    while (rest > 0) {
      int count = Math.min(rest, bytes.remaining());
      bytes.put(from, offset + length - rest, count);
      rest -= count;
      // Half a character stays for the next bytes.
      bytes.flip();
      decoder.decode(bytes, characters, false);
      bytes.compact();
      writer.write(characters.flip().toString());
      characters.clear();
    }
    if (writer instanceof FailureRecordingWriter results) {
      Optional<IOException> lost = results.lost();
      if (lost.isPresent()) {
        // Nobody takes it: the rest need not be made.
        throw lost.get();
      }
    }
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }
}
