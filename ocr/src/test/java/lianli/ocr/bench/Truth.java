package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.json.Json;

/**
 * One line of a truth.jsonl: what a drawn page really says.
 *
 * @param act of its records; empty if the page is none
 * @param layout {@code usual}, or {@code other} for a form as another county prints it
 * @param records fields by key, in normal form
 * @param lines all text on the page; none if the file does not say
 */
record Truth(
    Path file,
    String form,
    String act,
    String condition,
    String layout,
    List<Map<String, String>> records,
    List<TrueLine> lines) {

  /** Every page of a directory with a truth.jsonl. */
  static List<Truth> of(Path directory) throws IOException {
    return Files.readAllLines(directory.resolve("truth.jsonl")).stream()
        .map(line -> page(directory, (Json.Obj) Json.parse(line)))
        .filter(truth -> Files.exists(truth.file()))
        .toList();
  }

  private static Truth page(Path directory, Json.Obj json) {
    return new Truth(
        directory.resolve(json.string("file")),
        json.string("form"),
        act(json),
        json.string("difficulty"),
        json.string("layout").isEmpty() ? "usual" : json.string("layout"),
        json.items("records").stream().map(record -> fields((Json.Obj) record)).toList(),
        TrueLine.of(json));
  }

  /** The samples call a booklet that was issued anew a marriage; its number says what it is. */
  private static String act(Json.Obj json) {
    boolean isIssuedAnew =
        json.items("records").size() == 1
            && ((Json.Obj) json.items("records").getFirst())
                .object("certificate_number")
                .string("value")
                .startsWith("B");
    String act = json.string("act");
    return isIssuedAnew && act.matches("marriage|divorce") ? act + "_reissue" : act;
  }

  private static Map<String, String> fields(Json.Obj record) {
    Map<String, String> fields = new LinkedHashMap<>();
    record
        .members()
        .forEach(
            (key, field) ->
                fields.put(
                    // The samples call the papers of a divorce "docs"; drafts follow design §4.
                    key.equals("docs") ? "documents" : key,
                    Normalizer.normalize(((Json.Obj) field).string("value"), Normalizer.Form.NFC)));
    return fields;
  }
}
