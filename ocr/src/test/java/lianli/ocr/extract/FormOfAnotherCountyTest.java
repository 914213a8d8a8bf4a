package lianli.ocr.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lianli.ocr.scan.ScanFile;
import lianli.registry.draft.Draft;
import lianli.registry.draft.FieldReading;
import lianli.registry.draft.Verdict;
import lianli.registry.json.Json;
import org.junit.jupiter.api.Test;

/**
 * The page in testdata/ that somebody drew who had never seen the program, as the tour shows it.
 */
class FormOfAnotherCountyTest {
  private static final String PAGE = "marriage-review-with-a-party-from-hong-kong.jpg";

  @Test
  void itIsReadThoughNoFormDescribesIt() throws IOException {
    Path here = Path.of("testdata/elsewhere");
    Path scans = Files.isDirectory(here) ? here : Path.of("../testdata/elsewhere");
    Json.Obj truth = (Json.Obj) Json.parse(Files.readString(scans.resolve("truth.jsonl")));
    Map<String, Json> told = ((Json.Obj) truth.items("records").getFirst()).members();

    Draft draft;
    try (FormReader reader = FormReader.open();
        ScanFile file = ScanFile.open(scans.resolve(PAGE))) {
      draft = reader.read(file.page(1)).drafts().getFirst();
    }

    assertThat(draft.act()).isEqualTo("marriage");
    assertThat(told.keySet()).filteredOn(key -> isRight(draft, key, told)).hasSizeGreaterThan(23);
    assertThat(draft.fields().entrySet())
        .filteredOn(field -> field.getValue().verdict() == Verdict.ACCEPT)
        .filteredOn(field -> told.containsKey(field.getKey()))
        .allMatch(field -> isRight(draft, field.getKey(), told));
  }

  private static boolean isRight(Draft draft, String key, Map<String, Json> told) {
    FieldReading reading = draft.fields().get(key);
    return reading != null && reading.value().equals(((Json.Obj) told.get(key)).string("value"));
  }
}
