package lianli.ocr.layout;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lianli.ocr.value.FieldNormal;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a page tell, held against what a known form finds there. The two look for
 * values in ways of their own: where they find different ones for a field, a person must see which
 * it is.
 */
final class SecondOpinion {
  /** A form that finds less than this share of what the words tell is another office's layout. */
  private static final double FITTING_SHARE = 0.7;

  private SecondOpinion() {}

  /** The records as the words tell them, doubted where a form that fits finds something else. */
  static List<List<FoundField>> on(RecordFinder.Found told, RecordFinder.Found form) {
    List<List<FoundField>> records = told.records();
    if (form.worth() < FITTING_SHARE * told.worth() || form.records().size() != records.size()) {
      return records;
    }
    return IntStream.range(0, records.size())
        .mapToObj(i -> compared(records.get(i), form.records().get(i)))
        .toList();
  }

  private static List<FoundField> compared(List<FoundField> told, List<FoundField> form) {
    Map<String, String> others =
        form.stream()
            .collect(
                Collectors.toMap(FoundField::key, SecondOpinion::meaning, (first, again) -> first));
    return told.stream()
        .map(field -> differs(field, others.get(field.key())) ? field.doubted() : field)
        .toList();
  }

  private static boolean differs(FoundField field, @Nullable String other) {
    return other != null && !other.isEmpty() && !other.equals(meaning(field));
  }

  private static String meaning(FoundField field) {
    String text = field.value().text();
    return FieldNormal.of(field.definition().kind(), text).orElse(text);
  }
}
