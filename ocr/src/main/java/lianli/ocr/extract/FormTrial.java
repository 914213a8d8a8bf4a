package lianli.ocr.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.form.FormMatch;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.UnreadableScanException;
import lianli.registry.BilingualText;

/**
 * How a form does on a scan: what whoever writes a form file needs to see.
 *
 * @param isFound true if the page was taken for this form and has a field
 * @param form key of the form that the page was taken for; empty if none
 * @param problem why the scan cannot be read; empty if it can
 * @param match how much of the form is printed on the page
 * @param fields what was read in each field of the first record
 * @param missing fields of the form that were not found
 */
public record FormTrial(
    Path scan,
    boolean isFound,
    String form,
    BilingualText problem,
    FormMatch match,
    Map<String, String> fields,
    List<String> missing) {
  public FormTrial {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    missing = List.copyOf(missing);
  }

  /** Reads the first page of a scan with a reader that knows the form. */
  public static FormTrial of(FormDefinition form, Path scan, FormReader reader) {
    try (ScanFile file = ScanFile.open(scan)) {
      PageResult page = reader.read(file.page(1));
      String printed =
          page.text().stream().map(PageResult.TextLine::text).collect(Collectors.joining());
      Map<String, String> fields = new LinkedHashMap<>();
      boolean isThis = page.form().equals(form.key());
      if (isThis && !page.drafts().isEmpty()) {
        page.drafts()
            .getFirst()
            .fields()
            .forEach((key, reading) -> fields.put(key, reading.value()));
      }
      return new FormTrial(
          scan,
          !fields.isEmpty(),
          page.form().equals(FormCatalogue.unknown().key()) ? "" : page.form(),
          BilingualText.of("", ""),
          FormCatalogue.match(form, printed),
          fields,
          missing(form, fields));
    } catch (UnreadableScanException e) {
      return new FormTrial(
          scan,
          false,
          "",
          BilingualText.of(e.in(Locale.ENGLISH), e.in(Locale.CHINESE)),
          new FormMatch(Map.of(), Map.of()),
          Map.of(),
          List.of());
    }
  }

  private static List<String> missing(FormDefinition form, Map<String, String> found) {
    List<String> missing = new ArrayList<>();
    for (FieldDefinition field : form.fields()) {
      List<String> keys =
          field.ofParty()
              ? List.of("man." + field.key(), "woman." + field.key())
              : List.of(field.key());
      keys.stream().filter(key -> !found.containsKey(key)).forEach(missing::add);
    }
    return missing;
  }
}
