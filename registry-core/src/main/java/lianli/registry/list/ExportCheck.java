package lianli.registry.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import lianli.registry.ledger.ChainHash;
import lianli.registry.table.TextSource;

/**
 * Whether an export holds the lines that were exported, each as it was, all of them, in their
 * order. Each has the hash that binds it to the line before. That finds slips and cut files; who
 * makes all hashes anew is found by comparing the head with a checkpoint.
 */
public final class ExportCheck {
  /** Lines that are named one by one. */
  private static final int SHOWN = 5;

  private static final List<String> REFERENCES =
      List.of("amends_entry", "link_entry", "copy_entry");

  private final List<BilingualText> faults = new ArrayList<>();
  private int count;
  private int exported;
  private int stray;
  private long last;
  private String hash = ChainHash.GENESIS;
  private long[] sources = new long[1_024];
  private Optional<Json.Obj> summary = Optional.empty();

  private ExportCheck() {}

  /** What is wrong with an export; empty if nothing is, or if the file is another list. */
  public static Optional<ExportFaults> of(Path file) {
    try {
      if (!JsonLines.isOne(file)) {
        return Optional.empty();
      }
      ExportCheck check = new ExportCheck();
      try (CutLines lines = new CutLines(TextSource.of(file).open())) {
        for (String line = lines.next(); line != null; line = lines.next()) {
          if (!line.isBlank()) {
            check.take(lines.number(), line);
          }
        }
      }
      return check.result();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void take(int number, String line) {
    strayIsFault();
    Optional<Json.Obj> object = parsed(line);
    if (summary.isPresent()) {
      fault(number, BilingualText.of("it stands behind the last line", "位于末行之后"));
    } else if (object.filter(ExportCheck::isSummary).isPresent()) {
      summary = object;
    } else if (object.filter(ExportCheck::isExported).isPresent()) {
      exported++;
      check(number, object.get());
    } else {
      stray = number;
    }
  }

  /** Other lists are not read twice for nothing. */
  private static Optional<Json.Obj> parsed(String line) {
    boolean mayBeOne = line.contains("\"provenance\"") || line.contains("\"state_root\"");
    if (!mayBeOne || line.length() > CutLines.LONGEST) {
      return Optional.empty();
    }
    try {
      return Json.parse(line) instanceof Json.Obj object ? Optional.of(object) : Optional.empty();
    } catch (JsonSyntaxException torn) {
      return Optional.empty();
    }
  }

  private static boolean isSummary(Json.Obj object) {
    return object.string("type").equals("summary");
  }

  /** What never had a hash was never exported, whatever else it looks like. */
  private static boolean isExported(Json.Obj object) {
    return ExportedLine.isOne(object) && object.get("hash").isPresent();
  }

  /** A line that is none; of the last one nobody can tell whether it was cut or changed. */
  private void strayIsFault() {
    if (stray > 0) {
      fault(stray, BilingualText.of("it is no line of an export", "不是导出文件的有效行"));
      stray = 0;
    }
  }

  private void check(int number, Json.Obj line) {
    long sequence = line.number("sequence").map(Number::longValue).orElse(0L);
    String told = line.string("hash");
    if (sequence > last + 1) {
      fault(number, missing(last + 1, sequence - 1));
    } else if (sequence <= last) {
      fault(
          number,
          BilingualText.of(
              "entry %s stands there again, or not in its place", "第 %s 条重复或次序有误", sequence));
    } else if (!fits(line, told)) {
      fault(
          number,
          BilingualText.of(
              "entry %s was changed since it was exported", "第 %s 条在导出后被改动", sequence));
    }
    last = Math.max(sequence, 0);
    hash = ChainHash.isOne(told) ? told : "";
    remember(line.object("provenance").string("source_key"));
  }

  private boolean fits(Json.Obj line, String told) {
    boolean isAsHashed =
        hash.isEmpty()
            || line.isTrue(ExportedLine.REWORDED)
            || ChainHash.isOf(told, hash, ExportedLine.payload(line));
    return ChainHash.isOne(told) && isAsHashed && namesItsTarget(line);
  }

  /** What a line is about is no part of its hash, but follows from it. */
  private boolean namesItsTarget(Json.Obj line) {
    Json.Obj said = line.object("statement");
    for (String reference : REFERENCES) {
      int target = number(said.string(reference));
      if (target > 0 && target < sources.length && sources[target] != 0) {
        return sources[target] == key(line.string("about"));
      }
    }
    return true;
  }

  private void remember(String source) {
    if (last <= 0 || last > Integer.MAX_VALUE / 2) {
      return;
    }
    int sequence = (int) last;
    // A number far beyond what the file holds is a fault already, and no reason to fill the memory.
    if (sequence >= sources.length && sequence <= 2 * sources.length) {
      sources = Arrays.copyOf(sources, 2 * sources.length);
    }
    if (sequence < sources.length) {
      sources[sequence] = key(source);
    }
  }

  /** Enough of a source key to tell it from all others of a file. */
  private static long key(String source) {
    return Values.isSourceKey(source) ? Long.parseUnsignedLong(source, 0, 16, 16) : 0;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  private static BilingualText missing(long first, long last) {
    return first == last
        ? BilingualText.of("entry " + first + " is missing before it", "其前缺第 " + first + " 条")
        : BilingualText.of("entries %s to %s are missing before it", "其前缺第 %s 至 %s 条", first, last);
  }

  private void fault(int line, BilingualText why) {
    count++;
    if (faults.size() < SHOWN) {
      faults.add(
          BilingualText.of(
              "line " + line + ": " + why.english(), "第 " + line + " 行：" + why.chinese()));
    }
  }

  private Optional<ExportFaults> result() {
    if (exported == 0 && summary.isEmpty()) {
      return Optional.empty();
    }
    if (summary.isPresent()) {
      strayIsFault();
    }
    List<BilingualText> cut = cut().map(List::of).orElse(List.of());
    return count == 0 && cut.isEmpty()
        ? Optional.empty()
        : Optional.of(new ExportFaults(faults, count, cut));
  }

  private Optional<BilingualText> cut() {
    if (summary.isEmpty()) {
      return Optional.of(
          BilingualText.of(
              "it was cut short: it ends after entry %s, without its last line",
              "文件不完整：止于第 %s 条，缺少末行", last));
    }
    long told = summary.get().number("lines").map(Number::longValue).orElse((long) exported);
    if (told != exported) {
      return Optional.of(
          BilingualText.of(
              "its last line tells of %s entries, and it holds %s",
              "末行载明 %s 条，实有 %s 条", told, exported));
    }
    String head = summary.get().string("head");
    return head.isEmpty() || hash.isEmpty() || head.equals(hash)
        ? Optional.empty()
        : Optional.of(
            BilingualText.of("its last line tells of another newest entry", "末行所载最新一条与实有不符"));
  }
}
