package lianli.registry.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;

/**
 * Columns without an owner behind a heading that names one: 男方, 身份证号, 女方, 身份证号. They are that
 * person's if both persons of a couple are followed by the same ones.
 */
final class Blocks {
  private static final Map<String, String> OTHERS =
      Map.of("man.", "woman.", "plaintiff.", "defendant.", "first.", "second.");

  private Blocks() {}

  /** The keys, those of blocks with their owners. */
  static List<Optional<String>> of(
      List<String> header, List<Optional<String>> keys, ListMapping mapping) {
    for (Map.Entry<String, String> pair : OTHERS.entrySet()) {
      int first = keys.indexOf(Optional.of(pair.getKey() + "name"));
      int second = keys.indexOf(Optional.of(pair.getValue() + "name"));
      if (first >= 0 && second >= 0) {
        int one = Math.min(first, second);
        int other = Math.max(first, second);
        List<String> ofOne = plain(header, keys, mapping, one, other);
        List<String> ofOther = plain(header, keys, mapping, other, keys.size());
        boolean areAlone =
            keys.subList(0, one).stream()
                .flatMap(Optional::stream)
                .noneMatch(key -> key.startsWith("person."));
        if (areAlone && !ofOne.isEmpty() && ofOne.equals(ofOther)) {
          List<Optional<String>> owned = new ArrayList<>(keys);
          boolean isInOrder = first < second;
          give(owned, one, other, isInOrder ? pair.getKey() : pair.getValue());
          give(owned, other, keys.size(), isInOrder ? pair.getValue() : pair.getKey());
          return List.copyOf(owned);
        }
      }
    }
    return keys;
  }

  /** In a list of couples, what no heading gives to either is nobody's. */
  static List<Optional<String>> ofNobody(List<Optional<String>> keys, ImportKind kind) {
    return isOfCouples(keys, kind) ? keys.stream().map(Blocks::ofAct).toList() : keys;
  }

  private static Optional<String> ofAct(Optional<String> key) {
    return key.equals(Optional.of("person.documents"))
        ? Optional.of("documents")
        : key.filter(each -> !each.startsWith("person."));
  }

  /** What stops a list of couples: a name or a number of which nobody knows whose it is. */
  static Optional<BilingualText> objection(
      List<String> header, List<Optional<String>> keys, ImportKind kind) {
    for (int i = 0; i < keys.size(); i++) {
      boolean isTelling =
          keys.get(i).filter(List.of("person.name", "person.id_number")::contains).isPresent();
      if (isTelling && isOfCouples(keys, kind)) {
        return Optional.of(
            BilingualText.of(
                "it is not certain whose the column \"%s\" is", "“%s”列是哪一方的，无法确定", header.get(i)));
      }
    }
    return Optional.empty();
  }

  /** What to do about it. */
  static BilingualText next() {
    return BilingualText.of(
        "Say whose each column is (男方姓名, 女方姓名; 原告姓名, 被告姓名), or leave it out with --mapping"
            + " and `HEADING = ignore`",
        "请写明各列是谁的（如男方姓名、女方姓名，或原告姓名、被告姓名）；确不需要的，在 --mapping 文件中写“列名 = ignore”");
  }

  private static boolean isOfCouples(List<Optional<String>> keys, ImportKind kind) {
    boolean hasCouple =
        OTHERS.entrySet().stream()
            .anyMatch(
                pair ->
                    keys.contains(Optional.of(pair.getKey() + "name"))
                        && keys.contains(Optional.of(pair.getValue() + "name")));
    return hasCouple && (kind == ImportKind.REGISTRATIONS || kind == ImportKind.DECREES);
  }

  private static List<String> plain(
      List<String> header, List<Optional<String>> keys, ListMapping mapping, int from, int to) {
    List<String> plain = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (!mapping.names(header.get(i))) {
        keys.get(i).filter(key -> key.startsWith("person.")).ifPresent(plain::add);
      }
    }
    return plain;
  }

  private static void give(List<Optional<String>> keys, int from, int to, String owner) {
    for (int i = from; i < to; i++) {
      keys.set(
          i,
          keys.get(i)
              .map(
                  key ->
                      key.startsWith("person.") ? owner + key.substring("person.".length()) : key));
    }
  }
}
