package lianli.cli.court.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.act.Sex;
import org.jspecify.annotations.Nullable;

/** Somebody of the drawn county. */
final class Resident {
  final int id;
  final Sex sex;
  final String name;
  final LocalDate born;
  final String number;
  final List<Union> unions = new ArrayList<>(1);
  @Nullable LocalDate died;

  Resident(int id, Sex sex, String name, LocalDate born, String number) {
    this.id = id;
    this.sex = sex;
    this.name = name;
    this.born = born;
    this.number = number;
  }

  boolean isOnFile() {
    return unions.stream().anyMatch(union -> union.isOnFile);
  }

  String status() {
    if (died != null) {
      return "DECEASED";
    }
    if (!isOnFile()) {
      return "NO_RECORD";
    }
    List<Union> bound = unions.stream().filter(union -> union.isOnFile && !union.isVoid).toList();
    if (bound.isEmpty()) {
      return "NO_EFFECTIVE_RECORD";
    }
    long open = bound.stream().filter(union -> union.ended() == null).count();
    if (open > 0) {
      return open > 1 ? "CONFLICT" : "MARRIED";
    }
    Union last = bound.get(0);
    for (Union each : bound) {
      if (each.wedding.isAfter(last.wedding)) {
        last = each;
      }
    }
    return last.endedByDeath() ? "WIDOWED" : "DIVORCED";
  }
}
