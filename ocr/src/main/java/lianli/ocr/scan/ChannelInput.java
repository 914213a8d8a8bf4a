package lianli.ocr.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file as decoders want it, opened by its path: the JDK's own way takes the name as text first,
 * and a name in an old server's character set does not survive that.
 */
final class ChannelInput extends ImageInputStreamImpl {
  private final FileChannel channel;

  /** What was read ahead of the decoder, which asks for byte after byte. */
  private final ByteBuffer ahead = ByteBuffer.allocate(1 << 13);

  private long aheadStart;

  private ChannelInput(FileChannel channel) {
    this.channel = channel;
    ahead.limit(0);
  }

  static ChannelInput of(Path file) throws IOException {
    return new ChannelInput(FileChannel.open(file));
  }

  @Override
  public int read() throws IOException {
    bitOffset = 0;
    if (!fill()) {
      return -1;
    }
    streamPos++;
    return ahead.get() & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    checkClosed();
    bitOffset = 0;
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, ahead.remaining());
    ahead.get(target, from, count);
    streamPos += count;
    return count;
  }

  private boolean fill() throws IOException {
    long within = streamPos - aheadStart;
    if (within >= 0 && within < ahead.limit()) {
      ahead.position((int) within);
      return true;
    }
    ahead.clear();
    int count = channel.read(ahead, streamPos);
    ahead.flip();
    aheadStart = streamPos;
    return count > 0;
  }

  @Override
  public long length() {
    try {
      return channel.size();
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    channel.close();
  }
}
