package lianli.registry.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.Said;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Sex;

/**
 * Who is the man and who the woman: lists of deaths name a person, lists of courts a plaintiff and
 * a defendant, and a role says nothing about the sex (domain.md §7). Of a couple it must be known;
 * a dead person whose sex nothing tells is entered so.
 */
final class Roles {
  private Roles() {}

  /** Renames the keys of persons and roles to those of the parties they are. */
  static void assign(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    if (fields.keySet().stream().anyMatch(key -> key.startsWith("person."))) {
      rename(fields, cells, "person", sex(fields, "person").orElse(Sex.UNKNOWN).partyKey());
    }
    boolean hasRoles =
        fields.keySet().stream()
            .anyMatch(key -> key.startsWith("plaintiff.") || key.startsWith("defendant."));
    if (!hasRoles) {
      return;
    }
    Optional<Sex> plaintiff = sex(fields, "plaintiff");
    Optional<Sex> defendant = sex(fields, "defendant");
    if (plaintiff.isEmpty() && defendant.isEmpty()) {
      throw untold(cells, "plaintiff");
    }
    Sex one = plaintiff.orElseGet(() -> defendant.orElseThrow().other());
    if (defendant.filter(other -> other == one).isPresent()) {
      throw new RowRejectedException(
          cells.getOrDefault("defendant.name", ""),
          Said.of("both parties are of one sex", "双方性别相同"));
    }
    rename(fields, cells, "plaintiff", one.partyKey());
    rename(fields, cells, "defendant", one.other().partyKey());
  }

  private static RowRejectedException untold(Map<String, String> cells, String role) {
    return new RowRejectedException(
        cells.getOrDefault(role + ".id_number", ""),
        Said.of("neither sex nor a valid number tells who it is", "性别与有效证件号均缺失"));
  }

  private static Optional<Sex> sex(Map<String, String> fields, String role) {
    String told = fields.getOrDefault(role + ".sex", "");
    if (told.startsWith("男") || told.equals("M") || told.equals("1")) {
      return Optional.of(Sex.MALE);
    }
    if (told.startsWith("女") || told.equals("F") || told.equals("2")) {
      return Optional.of(Sex.FEMALE);
    }
    return CitizenId.parse(fields.getOrDefault(role + ".id_number", "")).map(CitizenId::sex);
  }

  private static void rename(
      Map<String, String> fields, Map<String, String> cells, String role, String party) {
    for (String key : List.copyOf(fields.keySet())) {
      if (key.startsWith(role + ".")) {
        String value = fields.remove(key);
        String renamed = party + key.substring(role.length());
        if (!key.endsWith(".sex")) {
          fields.put(renamed, value);
          cells.put(renamed, cells.getOrDefault(key, ""));
        }
      }
    }
  }
}
