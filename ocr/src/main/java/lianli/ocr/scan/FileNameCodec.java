package lianli.ocr.scan;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file's name as text from which the same file is found again. Old servers hold names in other
 * character sets than the system's: as text they are a row of replacement marks, two different
 * files have the same, and neither can be opened. Such a name is written as the address of the
 * file, in which each byte is kept.
 */
public final class FileNameCodec {
  private static final String SCHEME = "file:///";

  /** A name may move a terminal's cursor or colour what follows. */
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

  private FileNameCodec() {}

  /** The path as text, or as an address if its text would be another file's. */
  public static String of(Path file) {
    String text = file.toString();
    return isFaithful(file, text) ? text : address(file);
  }

  /** The file that {@link #of} wrote. */
  public static Path path(String text) {
    if (text.startsWith(SCHEME)) {
      try {
        return Path.of(URI.create(text));
      } catch (IllegalArgumentException | FileSystemNotFoundException e) {
        return Path.of(text);
      }
    }
    return Path.of(text);
  }

  private static boolean isFaithful(Path file, String text) {
    try {
      return !text.startsWith(SCHEME) && file.equals(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Not for a folder: an address of one would end in a stroke. */
  private static String address(Path file) {
    String address = file.toUri().toString();
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** The path for people: readable where its bytes are Chinese of an old server, and harmless. */
  public static String shown(Path file) {
    String text = file.toString();
    if (!isFaithful(file, text)) {
      Path folder = file.getParent();
      text = (folder == null ? "" : folder + "/") + decoded(nameBytes(file.getFileName()));
    }
    return CONTROLS.matcher(text).replaceAll("\uFFFD");
  }

  /** A name as people read it: in UTF-8, or as servers once wrote Chinese. */
  public static String decoded(byte[] name) {
    for (Charset each : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      try {
        return each.newDecoder().decode(ByteBuffer.wrap(name)).toString();
      } catch (CharacterCodingException e) {
        // the next one
      }
    }
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  /** The bytes of a file's last name, as the file system has them. */
  public static byte[] nameBytes(Path name) {
    String text = name.toString();
    if (isFaithful(name, text)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    String raw = address(name);
    raw = raw.substring(raw.lastIndexOf('/') + 1);
    byte[] bytes = new byte[raw.length()];
    int length = 0;
    for (int i = 0; i < raw.length(); i++, length++) {
      if (raw.charAt(i) == '%') {
        bytes[length] = (byte) Integer.parseInt(raw, i + 1, i + 3, 16);
        i += 2;
      } else {
        bytes[length] = (byte) raw.charAt(i);
      }
    }
    return java.util.Arrays.copyOf(bytes, length);
  }
}
