package lianli.ocr.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.form.LabelWords;
import lianli.ocr.value.PlaceWords;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.PlaceListReader;

/**
 * What a county brings so that its pages are read.
 *
 * @param forms folder of form files beside those that come with the program
 * @param places its list of places; without one, that which comes with the program holds
 * @param words its list of labels beside those that come with the program
 */
public record CountyFiles(Optional<Path> forms, Optional<Path> places, Optional<Path> words) {
  private static final String NONE = "";

  /** Nothing but what comes with the program. */
  public static CountyFiles none() {
    return ofForms(Optional.empty());
  }

  /** Forms alone. */
  public static CountyFiles ofForms(Optional<Path> forms) {
    return new CountyFiles(forms, Optional.empty(), Optional.empty());
  }

  /** As arguments of a process. */
  List<String> arguments() {
    return List.of(argument(forms), argument(places), argument(words));
  }

  /** Read back from arguments of a process. */
  static CountyFiles of(String... arguments) {
    return new CountyFiles(path(0, arguments), path(1, arguments), path(2, arguments));
  }

  private static String argument(Optional<Path> path) {
    return path.map(Path::toString).orElse(NONE);
  }

  private static Optional<Path> path(int place, String... arguments) {
    return place < arguments.length && !arguments[place].isEmpty()
        ? Optional.of(Path.of(arguments[place]))
        : Optional.empty();
  }

  FormCatalogue catalogue() {
    return forms.map(FormCatalogue::withFolder).orElseGet(FormCatalogue::standard);
  }

  Map<String, String> labelWords() {
    return words.map(LabelWords::of).orElseGet(Map::of);
  }

  PlaceWords placeWords() {
    return places
        .map(PlaceListReader::whole)
        .map(Gazetteer::of)
        .map(PlaceWords::of)
        .orElseGet(PlaceWords::shipped);
  }
}
