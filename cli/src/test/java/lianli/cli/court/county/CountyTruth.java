package lianli.cli.court.county;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianli.cli.court.county.CaseLine.Outcome;
import lianli.cli.court.county.CaseLine.Stated;

/** What is true of the lines, by the county's own life and the definitions of the classes. */
final class CountyTruth {
  private final Map<String, List<Union>> byNames = new HashMap<>();

  CountyTruth(County county) {
    for (Union union : county.unions) {
      byNames
          .computeIfAbsent(union.man.name + "|" + union.woman.name, none -> new ArrayList<>(1))
          .add(union);
    }
  }

  /** Lets the decisions that are to be entered take effect: the last step of the county's life. */
  void settle(List<CaseLine> lines) {
    for (CaseLine line : lines) {
      if (isJustified(line)) {
        line.union.isVoid |= line.kind == Outcome.VOID;
        line.union.toEnd = line.effect;
      }
    }
  }

  private static boolean isJustified(CaseLine line) {
    return line.repeated == null
        && line.stands
        && line.union.isOnFile
        && (line.kind == Outcome.END || line.kind == Outcome.VOID)
        && !line.union.isClosedOnFileFor(line.effect);
  }

  private String kind(CaseLine line) {
    return line.repeated != null
        ? "DUPLICATE-CASE"
        : isAmbiguous(line) ? "AMBIGUOUS" : kindAlone(line);
  }

  /** The class without regard to other couples. */
  private static String kindAlone(CaseLine line) {
    Union union = line.union;
    if (!union.isOnFile) {
      return kindWithoutMarriage(line);
    }
    boolean mayChange = line.kind != Outcome.NONE && line.stands;
    if (union.isClosedOnFileFor(line.kind == Outcome.NONE ? line.judged : line.effect)) {
      boolean isByThis =
          line.caseNumber.equals(union.decree)
              && (line.effectStated.isEmpty() || line.effect.equals(union.decreed));
      return !mayChange || isByThis ? "OK-CLOSED" : "DATE-CONFLICT";
    }
    boolean isRemarried =
        List.of(union.man, union.woman).stream()
            .flatMap(person -> person.unions.stream())
            .anyMatch(other -> other.isOnFile && other.wedding.isAfter(union.wedding));
    return isRemarried ? "REMARRIED" : "OK-OPEN";
  }

  private static String kindWithoutMarriage(CaseLine line) {
    List<Union> others = new ArrayList<>();
    for (Resident person : List.of(line.union.man, line.union.woman)) {
      person.unions.stream().filter(other -> other.isOnFile).forEach(others::add);
    }
    boolean isLater =
        others.stream()
            .anyMatch(
                other -> other.man.equals(line.union.man) && other.woman.equals(line.union.woman));
    boolean isInAnother = others.stream().anyMatch(other -> other.standsOn(line.judged));
    return isLater
        ? "JUDGMENT-BEFORE-MARRIAGE"
        : isInAnother ? "SPOUSE-MISMATCH" : others.isEmpty() ? "NOT-FOUND" : "NO-MARRIAGE";
  }

  /** True if everything that the line says fits another couple, whose marriage stands. */
  private boolean isAmbiguous(CaseLine line) {
    return byNames.getOrDefault(line.man().folded + "|" + line.woman().folded, List.of()).stream()
        .filter(other -> !other.man.equals(line.union.man) || !other.woman.equals(line.union.woman))
        .anyMatch(other -> other.standsOn(line.judged) && fits(line, other));
  }

  private static boolean fits(CaseLine line, Union other) {
    return fits(line.man(), other, other.man)
        && fits(line.woman(), other, other.woman)
        && (line.marriedOn == null || line.marriedOn.equals(other.wedding))
        && (line.certificateMeant.isEmpty()
            || other.certificate.isEmpty()
            || line.certificateMeant.equals(other.certificate));
  }

  /** Against the number on file, or the birth date where there is none. */
  private static boolean fits(Stated stated, Union union, Resident other) {
    if (stated.seen.equals("?")) {
      return false;
    }
    String filed =
        union.numberOnFile(other).isEmpty()
            ? "******" + other.born.toString().replace("-", "") + "****"
            : other.number;
    for (int i = 0; i < stated.seen.length(); i++) {
      boolean tells = stated.seen.charAt(i) != '*' && filed.charAt(i) != '*';
      if (tells && stated.seen.charAt(i) != filed.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Writes {@code truth.csv} and {@code persons.csv}. */
  void write(List<CaseLine> lines, String file, Path folder) {
    try (PrintWriter out =
        new PrintWriter(
            Files.newBufferedWriter(folder.resolve("truth.csv"), StandardCharsets.UTF_8))) {
      out.println(
          "file,row,category,marriage_row,related_rows,class,class_alt,flags,name_fold_only,"
              + "man_pid,woman_pid,man_on_file,woman_on_file,man_status,woman_status,justified,"
              + "outcome_kind,effect_true,effect_stated,errors");
      for (CaseLine line : lines) {
        out.println(String.join(",", cells(line, file)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    writePersons(lines, folder);
  }

  private List<String> cells(CaseLine line, String file) {
    Union union = line.union;
    String kind = kind(line);
    return List.of(
        file,
        Integer.toString(line.row),
        line.category,
        union.isOnFile ? Long.toString(union.entry + 1) : "",
        union.reissueEntry > 0 ? Long.toString(union.reissueEntry + 1) : "",
        kind,
        alternatives(line, kind),
        String.join(" ", line.flags),
        String.join(" ", line.errors).contains("TRADITIONAL")
                && !line.flags.contains("NAME-VARIANT")
            ? "1"
            : "0",
        Integer.toString(union.man.id),
        Integer.toString(union.woman.id),
        union.man.isOnFile() ? "1" : "0",
        union.woman.isOnFile() ? "1" : "0",
        union.man.status(),
        union.woman.status(),
        isJustified(line) ? "1" : "0",
        line.kind.name().toLowerCase(java.util.Locale.ROOT),
        line.effect.toString(),
        line.effectStated,
        String.join(" ", line.errors));
  }

  /** Where the line has no day of effect, a death near the decision may be before or after. */
  private static String alternatives(CaseLine line, String kind) {
    String alone = kind.equals("AMBIGUOUS") ? kindAlone(line) : "";
    boolean isUnclear =
        line.effectStated.isEmpty()
            && (line.union.man.died != null || line.union.woman.died != null);
    return alone + (isUnclear ? " OK-OPEN DATE-CONFLICT" : "");
  }

  private static void writePersons(List<CaseLine> lines, Path folder) {
    Set<Integer> seen = new HashSet<>();
    try (PrintWriter out =
        new PrintWriter(
            Files.newBufferedWriter(folder.resolve("persons.csv"), StandardCharsets.UTF_8))) {
      out.println("pid,sex,name,birth,id");
      for (CaseLine line : lines) {
        for (Resident person : List.of(line.union.man, line.union.woman)) {
          if (seen.add(person.id)) {
            out.printf(
                "%d,%s,%s,%s,%s%n", person.id, person.sex, person.name, person.born, person.number);
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
