package lianli.registry.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;

/**
 * A text file whose encoding is found by reading it: UTF-8 or, where it is not that, GB18030, as
 * office programs here still write it, or UTF-16 where its mark says so. The file is never held in
 * memory.
 */
public final class TextSource {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int CHUNK = 1 << 16;

  private final Path path;
  private final Charset charset;

  private TextSource(Path path, Charset charset) {
    this.path = path;
    this.charset = charset;
  }

  /**
   * Finds out how a file is encoded.
   *
   * @throws RegistryException BAD_INPUT if it is no text
   */
  public static TextSource of(Path path) throws IOException {
    if (hasMarkOfUtf16(path)) {
      return new TextSource(path, StandardCharsets.UTF_16);
    }
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
      if (isTextIn(path, charset)) {
        return new TextSource(path, charset);
      }
    }
    throw TableFile.failure(
        path,
        BilingualText.of("it is neither UTF-8 nor GB18030 text", "既不是 UTF-8 也不是 GB18030 文本"),
        BilingualText.of("Save it as CSV in UTF-8, or as XLSX", "请另存为 UTF-8 的 CSV 或 XLSX"),
        null);
  }

  private static boolean hasMarkOfUtf16(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] mark = in.readNBytes(2);
      return mark.length == 2
          && ((mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE && Files.size(path) % 2 == 0)
              || (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF));
    }
  }

  private static boolean isTextIn(Path path, Charset charset) throws IOException {
    CharsetDecoder decoder = strict(charset);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer characters = CharBuffer.allocate(CHUNK);
    try (InputStream in = Files.newInputStream(path)) {
      boolean atEnd = false;
      while (!atEnd) {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = count < 0;
        int from = bytes.position();
        bytes.position(from + Math.max(count, 0));
        for (int i = from; i < bytes.position(); i++) {
          if (bytes.get(i) == 0) {
            throw noText(path);
          }
        }
        bytes.flip();
        characters.clear();
        if (decoder.decode(bytes, characters, atEnd).isError()) {
          return false;
        }
        bytes.compact();
      }
      return true;
    }
  }

  private static RegistryException noText(Path path) {
    return TableFile.failure(
        path,
        BilingualText.of("it is no text file", "不是文本文件"),
        BilingualText.of("Save it as CSV in UTF-8, or as XLSX", "请另存为 UTF-8 的 CSV 或 XLSX"),
        null);
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Its name: {@code UTF-8}, {@code GB18030} or {@code UTF-16}. */
  public String encoding() {
    return charset.name();
  }

  /** The file from its beginning, without a byte order mark; the caller closes it. */
  public BufferedReader open() throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(path), CHUNK), strict(charset)),
            CHUNK);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }
}
