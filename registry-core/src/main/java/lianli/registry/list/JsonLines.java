package lianli.registry.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.file.Unchecked;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import lianli.registry.table.Cell;
import lianli.registry.table.TextSource;

/** JSON Lines as a list: an object of flat keys on each line, or lines that a registry exported. */
final class JsonLines implements ListReader {
  private final CutLines lines;
  private final String encoding;
  private final ListMapping mapping;
  private final Map<String, Optional<String>> keys = new HashMap<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private Optional<ExportSummary> summary = Optional.empty();
  private int number;

  private JsonLines(CutLines lines, String encoding, ListMapping mapping) {
    this.lines = lines;
    this.encoding = encoding;
    this.mapping = mapping;
  }

  /** True if the first character that is not blank begins an object. */
  static boolean isOne(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(64);
      int i = head.length > 2 && head[0] == (byte) 0xEF ? 3 : 0;
      while (i < head.length && Character.isWhitespace(head[i])) {
        i++;
      }
      return i < head.length && head[i] == '{';
    }
  }

  static ListReader open(Path file, ListMapping mapping) throws IOException {
    TextSource text = TextSource.of(file);
    return new JsonLines(new CutLines(text.open()), text.encoding(), mapping);
  }

  @Override
  public String encoding() {
    return encoding;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.ACTS;
  }

  @Override
  public List<String> unknownColumns() {
    return List.copyOf(unknown);
  }

  @Override
  public Optional<ExportSummary> summary() {
    return summary;
  }

  @Override
  public Optional<ListRow> next() {
    try {
      for (String line = lines.next(); line != null; line = lines.next()) {
        number = lines.number();
        if (line.length() > CutLines.LONGEST) {
          return refused(BilingualText.of("the line is longer than 1 MiB", "该行超过 1 MiB"));
        }
        if (!line.isBlank()) {
          Optional<ListRow> row = row(line);
          if (row.isPresent()) {
            return row;
          }
        }
      }
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<ListRow> row(String line) {
    Json json;
    try {
      json = Json.parse(line);
    } catch (JsonSyntaxException malformed) {
      return refused(
          malformed.isKeyTwice()
              ? BilingualText.of(
                  "a key stands twice in the line; keep the right one", "该行有重复的键，请只保留正确的一个")
              : BilingualText.of("the line is no JSON object", "该行不是 JSON 对象"));
    }
    if (!(json instanceof Json.Obj object)) {
      return refused(
          json instanceof Json.Arr
              ? BilingualText.of(
                  "the line is a JSON array; write each record on a line of its own, as an object",
                  "该行是 JSON 数组；请把每条记录写成一行一个对象")
              : BilingualText.of("the line is no JSON object", "该行不是 JSON 对象"));
    }
    if (object.string("type").equals("summary")) {
      summary =
          Optional.of(
              new ExportSummary(
                  object.number("lines").map(Number::longValue).orElse(-1L),
                  object.string("state_root")));
      return Optional.empty();
    }
    if (!ExportedLine.isOne(object)) {
      return Optional.of(told(object));
    }
    try {
      return Optional.of(new ListRow.Exported(number, ExportedLine.of(object)));
    } catch (RowRejectedException noLine) {
      return Optional.of(new ListRow.Unreadable(number, noLine.cell(), noLine.why()));
    }
  }

  private ListRow told(Json.Obj object) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    Map<String, Cell> unreadCells = new LinkedHashMap<>();
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      Optional<String> key = keys.computeIfAbsent(member.getKey(), mapping::keyOf);
      if (key.isEmpty()) {
        unknown.add(member.getKey());
        if (member.getValue() instanceof Json.Str unread) {
          unreadCells.put(
              member.getKey(),
              new Cell(unread.value().strip(), member.getKey(), Cell.Content.TEXT));
        }
        continue;
      }
      String text =
          switch (member.getValue()) {
            case Json.Str string -> string.value().strip();
            case Json.Num exact -> exact.value().toPlainString();
            case Json.Bool bool -> bool.value() ? "yes" : "no";
            case Json.Null none -> "";
            case Json.Obj nested -> null;
            case Json.Arr nested -> null;
          };
      Cell.Content content =
          member.getValue() instanceof Json.Num ? Cell.Content.NUMBER : Cell.Content.TEXT;
      if (text == null) {
        return new ListRow.Unreadable(number, member.getKey(), noText(member.getValue()));
      }
      if (cells.put(key.get(), new Cell(text, member.getKey(), content)) != null) {
        return new ListRow.Unreadable(
            number,
            member.getKey(),
            BilingualText.of(
                "this key and another mean the same: " + key.get(),
                "该键与另一个键含义相同：" + ColumnNames.heading(key.get())));
      }
    }
    return objection(cells, unreadCells).orElseGet(() -> new ListRow.Told(number, cells));
  }

  private static BilingualText noText(Json value) {
    return value instanceof Json.Arr
        ? BilingualText.of(
            "the value is a list; records in it must stand on lines of their own, as objects",
            "该值是数组；其中的记录须逐行写成单独的对象")
        : BilingualText.of(
            "the value is an object; write what is in it as keys of the line, as man.name",
            "该值是对象；请把其中内容写成该行的键，如 man.name");
  }

  /** A line that takes itself back; one that was exported was judged when it was entered first. */
  private Optional<ListRow> objection(Map<String, Cell> read, Map<String, Cell> unread) {
    if (read.containsKey("source_key")) {
      return Optional.empty();
    }
    RowDoubts doubts = new RowDoubts(mapping, kindOf(read), read);
    return Stream.concat(
            read.entrySet().stream()
                .map(each -> Map.entry(Optional.of(each.getKey()), each.getValue())),
            unread.values().stream().map(each -> Map.entry(Optional.<String>empty(), each)))
        .flatMap(
            each ->
                doubts.of(each.getValue().address(), each.getKey(), each.getValue()).stream()
                    .map(why -> unreadable(each.getValue(), why, read)))
        .findFirst();
  }

  private ListRow unreadable(Cell cell, BilingualText why, Map<String, Cell> read) {
    return new ListRow.Unreadable(number, cell.address(), why, read);
  }

  private static ImportKind kindOf(Map<String, Cell> cells) {
    return cells.containsKey("act") ? ImportKind.REGISTRATIONS : ImportKind.of(cells.keySet());
  }

  private Optional<ListRow> refused(BilingualText why) {
    return Optional.of(new ListRow.Unreadable(number, "", why));
  }

  @Override
  public void close() {
    Unchecked.run(() -> lines.close());
  }
}
