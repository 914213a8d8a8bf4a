package lianli.ocr.layout;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianli.ocr.Region;
import lianli.registry.act.Sex;

/**
 * Whatever the layout, the couple's names stand in the order of their numbers and births: the one
 * whose name comes first has the number that comes first, and nobody's name stands in the row of
 * the other's number alone. Where a record says otherwise, somebody's name was taken for the
 * other's, and a person must see whose it is.
 */
final class PartyOrder {
  private static final String NAME = "name";
  private static final String NUMBER = "id_number";
  private static final List<String> TOLD_APART = List.of(NUMBER, "birth_date", "sex");

  private PartyOrder() {}

  /** The record, its parties' names and what contradicts them doubted. */
  static List<FoundField> doubtedWhereCrossed(List<FoundField> record) {
    Set<String> crossed = new HashSet<>();
    int names = order(record, NAME);
    for (String key : TOLD_APART) {
      if (names * order(record, key) < 0) {
        crossed.add(NAME);
        crossed.add(key);
      }
    }
    if (isBesideTheOthersNumber(record)) {
      crossed.add(NAME);
    }
    return crossed.isEmpty()
        ? record
        : record.stream()
            .map(field -> crossed.contains(field.definition().key()) ? field.doubted() : field)
            .toList();
  }

  /** True if a name stands in a row with the other's number and not with its own. */
  private static boolean isBesideTheOthersNumber(List<FoundField> record) {
    Map<Sex, Region> names = places(record, NAME);
    Map<Sex, Region> numbers = places(record, NUMBER);
    for (Sex sex : Sex.OF_COUPLE) {
      Region name = names.get(sex);
      Region own = numbers.get(sex);
      Region others = numbers.get(sex == Sex.MALE ? Sex.FEMALE : Sex.MALE);
      if (name != null
          && own != null
          && others != null
          && isOneRow(name, others)
          && !isOneRow(name, own)) {
        return true;
      }
    }
    return false;
  }

  /** Negative if the man's comes first, positive if the woman's does, 0 if it cannot be told. */
  private static int order(List<FoundField> record, String key) {
    Map<Sex, Region> places = places(record, key);
    Region man = places.get(Sex.MALE);
    Region woman = places.get(Sex.FEMALE);
    if (man == null || woman == null) {
      return 0;
    }
    return isOneRow(man, woman)
        ? Integer.compare(man.x(), woman.x())
        : Double.compare(man.centreY(), woman.centreY());
  }

  private static boolean isOneRow(Region one, Region other) {
    return Math.abs(one.centreY() - other.centreY()) < Math.max(one.height(), other.height());
  }

  /** Where a field of each party stands. */
  private static Map<Sex, Region> places(List<FoundField> record, String key) {
    Map<Sex, Region> places = new EnumMap<>(Sex.class);
    for (FoundField field : record) {
      if (field.definition().key().equals(key) && !field.value().isEmpty()) {
        field.party().ifPresent(sex -> places.putIfAbsent(sex, field.value().region()));
      }
    }
    return places;
  }
}
