package lianli.ocr.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import lianli.ocr.scan.FileNameCodec;
import lianli.registry.file.Sha256;

/**
 * Where the output for a scan goes: the same way down from the output folder as the scan's from the
 * folder that all inputs share, and the scan's whole name with an ending. So no two scans ever
 * write one file, whichever other scans there are. A name that cannot be written so, because it is
 * too long, holds signs that do something to a terminal, or is in another character set, is written
 * as near as may be, with a digest of what it was.
 */
public final class OutputNames {
  /** In bytes: file systems take 255, and while a file is written its name is longer. */
  private static final int LONGEST = 240;

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

  private final Path shared;

  private OutputNames(Path shared) {
    this.shared = shared;
  }

  /** Names for these inputs: folders, and single files. */
  public static OutputNames below(List<Path> inputs) {
    return new OutputNames(
        inputs.stream().map(OutputNames::folder).reduce(OutputNames::common).orElse(Path.of("/")));
  }

  private static Path folder(Path input) {
    Path whole = input.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    return Files.isDirectory(whole) || parent == null ? whole : parent;
  }

  private static Path common(Path one, Path other) {
    Path shared = one;
    while (!other.startsWith(shared)) {
      Path parent = shared.getParent();
      if (parent == null) {
        return shared;
      }
      shared = parent;
    }
    return shared;
  }

  /** The scan's place below the shared folder, with this ending on its name. */
  Path of(Path scan, String ending) {
    Path whole = scan.toAbsolutePath().normalize();
    Path below = whole.startsWith(shared) ? shared.relativize(whole) : whole.getFileName();
    return below.resolveSibling(name(below.getFileName(), ending));
  }

  private static String name(Path scan, String ending) {
    byte[] bytes = FileNameCodec.nameBytes(scan);
    String text = FileNameCodec.decoded(bytes);
    String plain = CONTROLS.matcher(text).replaceAll("_");
    boolean isSame = Arrays.equals(plain.getBytes(StandardCharsets.UTF_8), bytes);
    if (isSame && bytes.length + ending.length() <= LONGEST) {
      return plain + ending;
    }
    String mark = "~" + digest(bytes) + ending;
    return shortened(plain, LONGEST - mark.length()) + mark;
  }

  private static String shortened(String text, int most) {
    int end = 0;
    int size = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      size += text.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
      if (size > most) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }

  private static String digest(byte[] name) {
    return Sha256.of(name).substring(0, 12);
  }
}
