package lianli.registry.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Sex;
import lianli.registry.act.WrittenText;

/**
 * Who is the man and who the woman: lists of deaths name a person, lists of courts a plaintiff and
 * a defendant, and a role says nothing about the sex (domain.md §7). Of a couple it must be known;
 * a dead person whose sex nothing tells is entered so.
 */
final class Roles {
  private static final Set<String> MALE = Set.of("m", "male", "1");
  private static final Set<String> FEMALE = Set.of("f", "female", "2");

  private Roles() {}

  /** Roles of two persons, of which neither tells the sex. */
  private static final List<List<String>> PAIRS =
      List.of(List.of("plaintiff", "defendant"), List.of("first", "second"));

  /** Renames the keys of persons and roles to those of the parties they are. */
  static void assign(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    if (fields.getOrDefault("act", "").startsWith("declared_death")) {
      takeDeclared(fields, cells);
    }
    if (names(fields, "person")) {
      rename(fields, cells, "person", sex(fields, "person").orElse(Sex.UNKNOWN).partyKey());
    }
    for (List<String> pair : PAIRS) {
      if (names(fields, pair.getFirst()) || names(fields, pair.getLast())) {
        assign(pair.getFirst(), pair.getLast(), fields, cells);
      }
    }
    requireSex(fields, cells, Sex.MALE);
    requireSex(fields, cells, Sex.FEMALE);
  }

  private static boolean names(Map<String, String> fields, String role) {
    return fields.keySet().stream().anyMatch(key -> key.startsWith(role + "."));
  }

  /** Whoever asked a court to declare a death lives: it is about the person asked for (被申请人). */
  private static void takeDeclared(Map<String, String> fields, Map<String, String> cells) {
    if (!names(fields, "person") && names(fields, "defendant")) {
      rename(fields, cells, "defendant", "person");
    }
    if (names(fields, "person")) {
      fields.keySet().removeIf(key -> key.startsWith("plaintiff.") || key.startsWith("defendant."));
    }
  }

  private static void assign(
      String one, String other, Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    Optional<Sex> first = sex(fields, one);
    Optional<Sex> second = sex(fields, other);
    if (first.isEmpty() && second.isEmpty()) {
      throw untold(cells, one);
    }
    Sex sex = first.orElseGet(() -> second.orElseThrow().other());
    if (second.filter(each -> each == sex).isPresent()) {
      throw new RowRejectedException(
          cells.getOrDefault(other + ".name", ""),
          BilingualText.of("both parties are of one sex", "双方性别相同"));
    }
    rename(fields, cells, one, sex.partyKey());
    rename(fields, cells, other, sex.other().partyKey());
  }

  /** A column of the sex beside a party's name must say what the name of the column says. */
  private static void requireSex(Map<String, String> fields, Map<String, String> cells, Sex sex)
      throws RowRejectedException {
    String key = sex.partyKey() + ".sex";
    Optional<Sex> told = toldSex(fields, key);
    fields.remove(key);
    if (told.filter(sex.other()::equals).isPresent()) {
      throw new RowRejectedException(
          cells.getOrDefault(key, ""),
          BilingualText.of(
              "the sex is not that of the party in whose column the person stands",
              "性别与所在的男方或女方列不符"));
    }
  }

  private static RowRejectedException untold(Map<String, String> cells, String role) {
    return new RowRejectedException(
        cells.getOrDefault(role + ".id_number", ""),
        BilingualText.of("neither sex nor a valid number tells who it is", "性别与有效证件号均缺失"));
  }

  private static Optional<Sex> sex(Map<String, String> fields, String role) {
    return toldSex(fields, role + ".sex")
        .or(
            () ->
                CitizenId.parse(fields.getOrDefault(role + ".id_number", "")).map(CitizenId::sex));
  }

  private static Optional<Sex> toldSex(Map<String, String> fields, String key) {
    String word = WrittenText.word(fields.getOrDefault(key, ""));
    if (word.startsWith("男") || MALE.contains(word)) {
      return Optional.of(Sex.MALE);
    }
    return word.startsWith("女") || FEMALE.contains(word)
        ? Optional.of(Sex.FEMALE)
        : Optional.empty();
  }

  private static void rename(
      Map<String, String> fields, Map<String, String> cells, String role, String party) {
    for (String key : List.copyOf(fields.keySet())) {
      if (key.startsWith(role + ".")) {
        String value = fields.remove(key);
        String renamed = party + key.substring(role.length());
        boolean isStillAsked = party.equals("person") && !role.equals("person");
        if (!key.endsWith(".sex") || isStillAsked) {
          fields.put(renamed, value);
          cells.put(renamed, cells.getOrDefault(key, ""));
        }
      }
    }
  }
}
