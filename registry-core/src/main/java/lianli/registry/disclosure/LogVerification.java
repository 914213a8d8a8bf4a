package lianli.registry.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.file.AppendedLines;

/**
 * What checking the query log found.
 *
 * @param lines how many lines there are
 * @param head the newest line; empty for an empty log
 * @param torn bytes of an unfinished line at the end: no answer was given for it
 */
public record LogVerification(
    long lines, Optional<QueryLogHead> head, long torn, List<LogFault> faults) {

  /**
   * One fault.
   *
   * @param line of the file, from 1, where it shows
   */
  public record LogFault(long line, BilingualText what) {}

  public LogVerification {
    faults = List.copyOf(faults);
  }

  /** True if nothing was found. */
  public boolean isIntact() {
    return faults.isEmpty();
  }

  /** Follows the chain, and holds it against what was noted elsewhere. */
  static LogVerification of(AppendedLines.Content content, List<QueryLogHead> noted) {
    List<LogFault> faults = new ArrayList<>();
    List<String> lines = content.lines();
    String previous = LogLine.FIRST;
    long expected = 1;
    for (int i = 0; i < lines.size(); i++) {
      Optional<LogLine> parsed = LogLine.parse(lines.get(i));
      if (parsed.isEmpty()) {
        faults.add(fault(i + 1L, "this is no line of the log", "不是日志行"));
      } else {
        LogLine line = parsed.get();
        if (line.sequence() != expected) {
          faults.add(outOfOrder(i + 1L, line.sequence(), expected));
        } else if (!line.previous().equals(previous)) {
          faults.add(changed(i + 1L));
        }
        expected = line.sequence();
      }
      previous = LogLine.digest(lines.get(i));
      expected++;
    }
    long last = expected - 1;
    for (QueryLogHead head : noted) {
      against(head, lines, last).ifPresent(faults::add);
    }
    return new LogVerification(
        lines.size(),
        lines.isEmpty() ? Optional.empty() : Optional.of(new QueryLogHead(last, previous)),
        content.torn(),
        faults);
  }

  private static LogFault outOfOrder(long place, long found, long expected) {
    return found > expected
        ? fault(
            place,
            "lines %d to %d are missing before it".formatted(expected, found - 1),
            "其前缺第 %d 至 %d 行".formatted(expected, found - 1))
        : fault(
            place,
            "line %d stands where line %d belongs".formatted(found, expected),
            "第 %d 行出现在第 %d 行的位置".formatted(found, expected));
  }

  private static LogFault changed(long place) {
    return place == 1
        ? fault(1, "it is not the first line that was written", "不是最初的首行")
        : fault(
            place - 1,
            "this line is not the one that line %d was written after".formatted(place),
            "该行与第 %d 行写入时的前一行不符".formatted(place));
  }

  private static Optional<LogFault> against(QueryLogHead noted, List<String> lines, long last) {
    for (int i = 0; i < lines.size(); i++) {
      Optional<LogLine> line = LogLine.parse(lines.get(i));
      if (line.isPresent() && line.get().sequence() == noted.sequence()) {
        return noted.fits(line.get().digest())
            ? Optional.empty()
            : Optional.of(fault(i + 1L, "it is not the line that was noted", "与所记的末行不符"));
      }
    }
    return Optional.of(
        noted.sequence() > last
            ? fault(
                last + 1,
                "the log ends before line %d, which was noted".formatted(noted.sequence()),
                "日志到此为止，而曾记有第 %d 行".formatted(noted.sequence()))
            : fault(
                noted.sequence(),
                "line %d, which was noted, is not there".formatted(noted.sequence()),
                "缺少曾记下的第 %d 行".formatted(noted.sequence())));
  }

  private static LogFault fault(long place, String english, String chinese) {
    return new LogFault(place, BilingualText.of(english, chinese));
  }
}
