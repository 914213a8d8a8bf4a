package lianli.ocr.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the bytes of a PDF tell, whatever a library makes of them. */
final class PdfBytes {
  private static final int TAIL = 1 << 16;

  /** Of so many bytes, one looked at after the other, the last ones are looked at twice. */
  private static final int BLOCK = 4 << 20;

  private static final int OVERLAP = 1 << 20;

  private static final Pattern PAGE_TREE = Pattern.compile("/Type\\s*/Pages\\b");
  private static final Pattern COUNT = Pattern.compile("/Count\\s+(\\d{1,9})\\b");

  private PdfBytes() {}

  /** Looks for the mark at the end, before which some software leaves zeros or lines of its own. */
  static boolean haveEnd(Path file) throws IOException {
    byte[] part = new byte[TAIL];
    try (ChannelInput in = ChannelInput.of(file)) {
      for (long end = in.length(); end > 0; ) {
        int size = (int) Math.min(part.length, end);
        in.seek(end - size);
        in.readFully(part, 0, size);
        int last = size - 1;
        while (last >= 0 && part[last] == 0) {
          last--;
        }
        if (last >= 0) {
          return text(in, Math.max(0, end - size + last + 1 - TAIL), TAIL).contains("%%EOF");
        }
        end -= size;
      }
    }
    return false;
  }

  /** The largest number of pages that any tree of pages gives, as far as they can be read. */
  static OptionalInt mostPages(Path file) throws IOException {
    int most = -1;
    try (ChannelInput in = ChannelInput.of(file)) {
      for (long start = 0; start < in.length(); start += BLOCK - OVERLAP) {
        String text = text(in, start, BLOCK);
        for (Matcher tree = PAGE_TREE.matcher(text); tree.find(); ) {
          int begin = Math.max(0, text.lastIndexOf(" obj", tree.start()));
          int end = text.indexOf("endobj", tree.start());
          Matcher count = COUNT.matcher(text.substring(begin, end < 0 ? text.length() : end));
          most = count.find() ? Math.max(most, Integer.parseInt(count.group(1))) : most;
        }
      }
    }
    return most < 0 ? OptionalInt.empty() : OptionalInt.of(most);
  }

  private static String text(ChannelInput in, long start, int most) throws IOException {
    byte[] part = new byte[(int) Math.min(most, in.length() - start)];
    in.seek(start);
    in.readFully(part);
    return new String(part, StandardCharsets.ISO_8859_1);
  }
}
