package lianli.registry.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lianli.registry.BilingualText;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.table.DateCell;

/**
 * Years of two digits in one row. One is read only if the law, the number of the certificate or the
 * births of those concerned leave one century, and then the row says so; else it is rejected.
 */
public final class TwoDigitYears {
  /** The first Marriage Law: no registry and no court of this state did anything before it. */
  private static final LocalDate LAW_OF_1950 = LocalDate.of(1950, 5, 1);

  /** The first identity cards were issued then: whoever has a number was alive. */
  private static final LocalDate FIRST_ID_NUMBERS = LocalDate.of(1984, 4, 6);

  /** Nobody younger is party to anything here, and nobody older. */
  private static final int YOUNGEST = 14;

  private static final int OLDEST = 110;

  /** Who died may have been older than anybody who did something else. */
  private static final int OLDEST_DEAD = 125;

  private final LocalDate today;
  private final Map<String, DateCell.TwoDigits> dates = new TreeMap<>();

  /**
   * The years of one row.
   *
   * @param today nothing that a row tells lies after it
   */
  public TwoDigitYears(LocalDate today) {
    this.today = today;
  }

  /** Notes a date under its key. */
  public void add(String key, DateCell.TwoDigits date) {
    dates.put(key, date);
  }

  /**
   * Adds the dates in full to what the row tells.
   *
   * @return what was read how
   * @throws RowRejectedException naming the first cell that may be of either century
   */
  public List<BilingualText> decide(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    List<BilingualText> said = new ArrayList<>();
    // Acts first: whoever took part in one was neither a child nor unborn.
    for (boolean births : new boolean[] {false, true}) {
      for (Map.Entry<String, DateCell.TwoDigits> each : dates.entrySet()) {
        String key = each.getKey();
        if (key.endsWith("birth_date") == births) {
          String cell = cells.getOrDefault(key, "");
          PartialDate date = only(key, each.getValue(), fields, cell);
          fields.put(key, date.text());
          int year = date.earliest().getYear();
          said.add(
              BilingualText.of(
                  "the year of two digits in %s is read as %s", "%s 的两位年份按 %s 年读取", cell, year));
        }
      }
    }
    return said;
  }

  private PartialDate only(
      String key, DateCell.TwoDigits date, Map<String, String> fields, String cell)
      throws RowRejectedException {
    boolean early = mayBe(key, date.early(), fields);
    boolean late = mayBe(key, date.late(), fields);
    if (early == late) {
      int year = date.early().earliest().getYear();
      throw new RowRejectedException(
          cell,
          BilingualText.of(
              "a year of two digits: %d or %d? Write it in full",
              "年份只有两位：%d 年还是 %d 年？请写全", year, year + 100));
    }
    return early ? date.early() : date.late();
  }

  private boolean mayBe(String key, PartialDate date, Map<String, String> fields) {
    if (date.earliest().isAfter(today)) {
      return false;
    }
    if (key.endsWith("birth_date")) {
      return isBirth(key.substring(0, key.length() - "birth_date".length()), date, fields);
    }
    LocalDate first = key.equals("died_on") ? LocalDate.MIN : LAW_OF_1950;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      Optional<LocalDate> birth = birth(field.getKey(), field.getValue());
      if (birth.isPresent()) {
        LocalDate alive =
            key.equals("died_on")
                ? field.getKey().endsWith("id_number") ? FIRST_ID_NUMBERS : birth.get()
                : birth.get().plusYears(YOUNGEST);
        first = alive.isAfter(first) ? alive : first;
      }
    }
    return !date.latest().isBefore(first) && fitsNumber(key, date, fields);
  }

  private static Optional<LocalDate> birth(String key, String value) {
    if (key.endsWith(".id_number")) {
      return CitizenId.parse(value).map(CitizenId::birthDate);
    }
    return key.endsWith(".birth_date")
        ? PartialDate.parse(value).filter(PartialDate::isKnown).map(PartialDate::earliest)
        : Optional.empty();
  }

  private static boolean isBirth(String party, PartialDate date, Map<String, String> fields) {
    Optional<CitizenId> id = CitizenId.parse(fields.getOrDefault(party + "id_number", ""));
    if (id.isPresent()) {
      return id.get().birthDate().getYear() == date.earliest().getYear();
    }
    for (String key : List.of("registered_on", "married_on", "judged_on", "died_on")) {
      Optional<PartialDate> act =
          PartialDate.parse(fields.getOrDefault(key, "")).filter(PartialDate::isKnown);
      if (act.isPresent()) {
        int age = act.get().earliest().getYear() - date.earliest().getYear();
        boolean isDeath = key.equals("died_on");
        if (age > (isDeath ? OLDEST_DEAD : OLDEST) || age < (isDeath ? 0 : YOUNGEST)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A number of the grammar since 2003 holds the year in which it was given. */
  private static boolean fitsNumber(String key, PartialDate date, Map<String, String> fields) {
    String number =
        switch (key) {
          case "registered_on" -> fields.getOrDefault("certificate_number", "");
          case "married_on" -> fields.getOrDefault("previous_certificate_number", "");
          default -> "";
        };
    return CertificateNumber.parse(number)
        .filter(parsed -> !(parsed instanceof CertificateNumber.Local))
        .map(parsed -> parsed.year().orElse(0) == date.earliest().getYear())
        .orElse(true);
  }
}
