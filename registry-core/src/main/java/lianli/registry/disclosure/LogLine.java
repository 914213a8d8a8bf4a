package lianli.registry.disclosure;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import lianli.registry.file.Sha256;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;

/**
 * One line of the query log. Layout: docs/file-formats.md.
 *
 * @param type {@code answer}, {@code repair} where a torn line was cut off before it, or {@code
 *     gap} where lines before it are lost
 * @param sequence 1, 2, 3 … without gaps
 * @param previous SHA-256 of the line before
 * @param key which key the subjects stand under
 * @param entry number of the ledger's newest entry when it was answered
 * @param line as it stands in the file
 */
public record LogLine(
    String type,
    long sequence,
    Instant time,
    String operator,
    Optional<Purpose> purpose,
    String caseReference,
    String command,
    String question,
    List<String> subjects,
    String key,
    String answer,
    long entry,
    List<Long> entries,
    String previous,
    String line) {
  /** What the first line names as the one before. */
  static final String FIRST = "0".repeat(64);

  /** A line for an answer. */
  static String of(
      DisclosureRecord answer, SubjectKey key, Instant time, long sequence, String previous) {
    Requester requester = answer.requester();
    return Json.object()
        .put("type", "answer")
        .put("schema", 1)
        .put("sequence", sequence)
        .put("time", time.toString())
        .put("operator", requester.operator())
        .put("purpose", requester.purpose().map(Purpose::code).orElse(""))
        .put("case", requester.caseReference())
        .put("command", answer.command())
        .put("question", answer.question())
        .put("subjects", Json.ofStrings(answer.subjects().stream().map(key::of).toList()))
        .put("key", key.id())
        .put("answer", answer.answer())
        .put("ledger", answer.head().sequence())
        .put("head", answer.head().hash())
        .put("entries", answer.entries().stream().map(Json::of).toList())
        .put("previous", previous)
        .build()
        .text();
  }

  /**
   * The note that lines at the end of the log are lost: they had been written, and answers given
   * for them. It takes the number behind theirs, so that they are missing before it ever after.
   */
  static String gap(long first, long last, Instant time, long sequence, String previous) {
    return Json.object()
        .put("type", "gap")
        .put("schema", 1)
        .put("sequence", sequence)
        .put("time", time.toString())
        .put("lost_from", first)
        .put("lost_to", last)
        .put("previous", previous)
        .build()
        .text();
  }

  /** The note that an unfinished line was cut off: no answer had been given for it. */
  static String repair(long bytes, Instant time, long sequence, String previous) {
    return Json.object()
        .put("type", "repair")
        .put("schema", 1)
        .put("sequence", sequence)
        .put("time", time.toString())
        .put("cut_bytes", bytes)
        .put("previous", previous)
        .build()
        .text();
  }

  /** Reads a line; empty if it is none of ours. */
  static Optional<LogLine> parse(String line) {
    try {
      if (!(Json.parse(line) instanceof Json.Obj json) || json.number("sequence").isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new LogLine(
              json.string("type"),
              json.number("sequence").orElseThrow().longValueExact(),
              Instant.parse(json.string("time")),
              json.string("operator"),
              Purpose.ofCode(json.string("purpose")),
              json.string("case"),
              json.string("command"),
              json.string("question"),
              json.items("subjects").stream().map(LogLine::text).toList(),
              json.string("key"),
              json.string("answer"),
              json.number("ledger").map(number -> number.longValue()).orElse(0L),
              json.items("entries").stream().map(item -> Long.parseLong(text(item))).toList(),
              json.string("previous"),
              line));
    } catch (JsonSyntaxException
        | DateTimeParseException
        | ArithmeticException
        | NumberFormatException notOurs) {
      return Optional.empty();
    }
  }

  private static String text(Json item) {
    return switch (item) {
      case Json.Str string -> string.value();
      case Json.Num number -> number.value().toPlainString();
      default -> "";
    };
  }

  /** What the next line names as the one before. */
  String digest() {
    return digest(line);
  }

  static String digest(String line) {
    return Sha256.of(line);
  }
}
