package lianli.registry.certificate.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the signature covers, taken from the raw bytes and not from a parser's view of them (rules
 * R2 and R4 to R6): one revision from the first byte to the last, and one gap that holds one hex
 * string.
 *
 * @param content the covered bytes
 * @param signature DER, without padding
 * @param gap the gap's hex string decoded, padding included
 * @param faults what is not as we write it
 */
record SignedRange(byte[] content, byte[] signature, byte[] gap, List<String> faults) {
  private static final Pattern RANGE =
      Pattern.compile("/ByteRange \\[0 ([1-9]\\d{0,8}) ([1-9]\\d{0,8}) ([1-9]\\d{0,8})\\]");

  /** More than any copy takes; the hostile ones need more. */
  static final int LARGEST = 5 * 1024 * 1024;

  /** Ours are about two thousand digits. */
  private static final int WIDEST_GAP = 1 << 16;

  private static final byte[] NOTHING = new byte[0];

  static SignedRange in(byte[] file) {
    if (file.length > LARGEST) {
      return without(new ArrayList<>(), "R1-too-large");
    }
    if (!isPdf(file)) {
      return without(new ArrayList<>(), "R1-no-pdf");
    }
    String raw = new String(file, StandardCharsets.ISO_8859_1);
    List<String> faults = new ArrayList<>(revision(raw));
    Matcher range = RANGE.matcher(raw);
    if (!range.find() || count(raw, "/ByteRange") != 1) {
      return without(faults, "R4-no-single-byte-range");
    }
    int from = Integer.parseInt(range.group(1));
    int to = Integer.parseInt(range.group(2));
    long rest = Long.parseLong(range.group(3));
    if (to <= from || to > file.length || to + rest != file.length) {
      return without(faults, "R4-byte-range");
    }
    if (!isGap(raw, from, to) || !raw.startsWith("/Contents ", from - 10)) {
      return without(faults, "R5-gap");
    }
    byte[] content = Arrays.copyOf(file, file.length - (to - from));
    System.arraycopy(file, to, content, from, file.length - to);
    byte[] gap = HexFormat.of().parseHex(raw, from + 1, to - 1);
    int length = derLength(gap);
    if (length < 0 || length > gap.length) {
      return new SignedRange(content, NOTHING, gap, and(faults, "R5-no-der"));
    }
    for (int i = length; i < gap.length; i++) {
      if (gap[i] != 0) {
        return new SignedRange(content, NOTHING, gap, and(faults, "R6-padding"));
      }
    }
    return new SignedRange(content, Arrays.copyOf(gap, length), gap, faults);
  }

  /** Told apart from a copy that was tampered with: somebody took the wrong file. */
  private static boolean isPdf(byte[] file) {
    byte[] mark = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    int found = 0;
    // Others look for the mark in the first kilobyte, and so somebody may take such a file for one.
    for (int at = 0; at < Math.min(file.length, 1024) && found < mark.length; at++) {
      found = file[at] == mark[found] ? found + 1 : file[at] == mark[0] ? 1 : 0;
    }
    return found == mark.length;
  }

  /** Lower-case digits only: else a changed case would make another file that still verifies. */
  private static boolean isGap(String raw, int from, int to) {
    int digits = to - from - 2;
    if (digits <= 0
        || digits > WIDEST_GAP
        || digits % 2 != 0
        || raw.charAt(from) != '<'
        || raw.charAt(to - 1) != '>') {
      return false;
    }
    for (int at = from + 1; at < to - 1; at++) {
      char digit = raw.charAt(at);
      if (!(digit >= '0' && digit <= '9') && !(digit >= 'a' && digit <= 'f')) {
        return false;
      }
    }
    return true;
  }

  private static List<String> revision(String raw) {
    List<String> faults = new ArrayList<>();
    if (!raw.startsWith("%PDF-1.4\n")) {
      faults.add("R2-header");
    }
    if (count(raw, "%%EOF") != 1 || !raw.endsWith("%%EOF\n")) {
      faults.add("R2-one-revision");
    }
    if (count(raw, "startxref") != 1
        || count(raw, "\ntrailer\n") != 1
        || raw.contains("/ObjStm")
        || raw.contains("/XRef")
        || raw.contains("/Prev ")) {
      faults.add("R2-one-xref");
    }
    return faults;
  }

  private static int count(String raw, String mark) {
    int count = 0;
    for (int at = raw.indexOf(mark); at >= 0; at = raw.indexOf(mark, at + 1)) {
      count++;
    }
    return count;
  }

  /** Length of the DER object at the start, header included; -1 if there is none. */
  private static int derLength(byte[] bytes) {
    if (bytes.length < 4 || bytes[0] != 0x30) {
      return -1;
    }
    int first = bytes[1] & 0xff;
    if (first == 0x82) {
      return 4 + ((bytes[2] & 0xff) << 8 | (bytes[3] & 0xff));
    }
    return first == 0x81 ? 3 + (bytes[2] & 0xff) : first < 0x80 ? 2 + first : -1;
  }

  private static SignedRange without(List<String> faults, String fault) {
    return new SignedRange(NOTHING, NOTHING, NOTHING, and(faults, fault));
  }

  private static List<String> and(List<String> faults, String fault) {
    faults.add(fault);
    return faults;
  }
}
