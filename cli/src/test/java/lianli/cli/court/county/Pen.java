package lianli.cli.court.county;

import java.time.LocalDate;
import java.util.Optional;
import lianli.registry.act.CitizenId;
import lianli.registry.fiction.Draw;

/** Writes a line as a court's clerk would: with what is left out, hidden and mistyped. */
final class Pen {
  private final Draw draw;
  private final Mix mix;

  Pen(long seed, Mix mix) {
    draw = new Draw(seed);
    this.mix = mix;
  }

  void write(CaseLine line) {
    writeEffect(line);
    if (line.tellsNothing) {
      hide(line.plaintiff);
      hide(line.defendant);
      return;
    }
    writeName(line, line.plaintiff, "p1");
    writeName(line, line.defendant, "p2");
    writeNumber(line, line.plaintiff, "p1");
    writeNumber(line, line.defendant, "p2");
    exchange(line);
    writeWedding(line);
    writeCertificate(line);
  }

  private void writeEffect(CaseLine line) {
    boolean isTold = line.kind == CaseLine.Outcome.END || line.kind == CaseLine.Outcome.VOID;
    line.effectStated = isTold && !draw.chance(mix.withoutEffect()) ? line.effect.toString() : "";
  }

  /** Neither number nor place of it that would tell two namesakes apart. */
  private void hide(CaseLine.Stated party) {
    boolean isRegion = draw.chance(0.4);
    party.number = isRegion ? party.who.number.substring(0, 6) + "************" : "";
    party.seen = party.number;
  }

  private void writeName(CaseLine line, CaseLine.Stated party, String side) {
    String name = party.name;
    double roll = draw.between(0.0, 1.0);
    double limit = mix.homophone();
    if (roll < limit) {
      misspell(line, party, DrawnNames.homophone(name, draw), "NAME_HOMOPHONE:" + side);
      return;
    }
    limit += mix.lookAlike();
    if (roll < limit) {
      misspell(line, party, DrawnNames.lookAlike(name, draw), "NAME_LOOKALIKE:" + side);
      return;
    }
    limit += mix.variant();
    if (roll < limit) {
      DrawnNames.traditional(name, draw)
          .ifPresent(
              other -> {
                party.name = other;
                line.errors.add("NAME_TRADITIONAL:" + side);
              });
      return;
    }
    limit += mix.renamed();
    if (roll < limit) {
      String given = DrawnNames.given(draw, party.who.sex);
      String surname =
          name.startsWith("令狐") || name.startsWith("欧阳")
              ? name.substring(0, 2)
              : name.substring(0, 1);
      misspell(
          line,
          party,
          Optional.of(surname + given).filter(n -> !n.equals(name)),
          "NAME_CHANGED:" + side);
    }
  }

  private static void misspell(
      CaseLine line, CaseLine.Stated party, Optional<String> other, String error) {
    other.ifPresent(
        name -> {
          party.name = name;
          party.folded = name;
          line.flags.add("NAME-VARIANT");
          line.errors.add(error);
        });
  }

  private void writeNumber(CaseLine line, CaseLine.Stated party, String side) {
    double roll = draw.between(0.0, 1.0);
    if (roll < mix.missing()) {
      party.number = "";
      party.seen = "";
      line.errors.add("ID_MISSING:" + side);
    } else if (roll < mix.missing() + mix.masked()) {
      String mask = draw.oneOf(mix.masks());
      party.number = masked(party.who.number, mask);
      party.seen = seen(party.who.number, mask);
      line.errors.add("ID_MASKED(" + mask + "):" + side);
    } else if (roll < mix.missing() + mix.masked() + mix.mistyped()) {
      party.number = mistyped(party.who.number);
      party.seen = "?";
      line.flags.add("ID-TYPO");
      line.errors.add("ID_TYPO:" + side);
    } else if (line.judged.getYear() < 2013 && draw.chance(0.2)) {
      party.number = party.number.substring(0, 6) + party.number.substring(8, 17);
      line.errors.add("ID_15:" + side);
    }
  }

  /** A nine shows the place, anything else is written as it stands. */
  static String masked(String number, String mask) {
    if (mask.startsWith("尾号")) {
      return "尾号" + number.substring(14);
    }
    // A mask of 15 places hides a number of the old form; the first six are the same.
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < mask.length(); i++) {
      text.append(mask.charAt(i) == '9' ? number.charAt(i) : mask.charAt(i));
    }
    return text.toString();
  }

  private static String seen(String number, String mask) {
    if (mask.startsWith("尾号")) {
      return "*".repeat(14) + number.substring(14);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 18; i++) {
      text.append(i < mask.length() && mask.charAt(i) == '9' ? number.charAt(i) : '*');
    }
    return text.toString();
  }

  private String mistyped(String number) {
    int place = draw.between(6, 16);
    char there = number.charAt(place);
    return switch (draw.between(0, 4)) {
      case 0 -> number.substring(0, place) + number.substring(place + 1);
      case 1 -> number.substring(0, place) + there + number.substring(place);
      case 2 -> {
        char next = number.charAt(place - 1);
        yield next == there
            ? replaced(number, place)
            : number.substring(0, place - 1) + there + next + number.substring(place + 1);
      }
      case 3 -> {
        String body = replaced(number, place).substring(0, 17);
        yield body + CitizenId.checkCharacter(body);
      }
      default -> replaced(number, place);
    };
  }

  private String replaced(String number, int place) {
    char other = (char) ('0' + (number.charAt(place) - '0' + draw.between(1, 9)) % 10);
    return number.substring(0, place) + other + number.substring(place + 1);
  }

  private void exchange(CaseLine line) {
    if (draw.chance(mix.exchanged())
        && line.plaintiff.number.length() == 18
        && line.defendant.number.length() == 18
        && line.errors.isEmpty()) {
      String number = line.plaintiff.number;
      line.plaintiff.number = line.defendant.number;
      line.defendant.number = number;
      line.plaintiff.seen = "?";
      line.defendant.seen = "?";
      line.flags.add("ID-TYPO");
      line.errors.add("IDS_CROSSED");
    }
  }

  private void writeWedding(CaseLine line) {
    if (!draw.chance(mix.tellsDate())) {
      return;
    }
    LocalDate day = line.union.wedding;
    if (draw.chance(mix.wrongDate())) {
      day =
          switch (draw.between(0, 3)) {
            case 0 -> day.plusYears(draw.chance(0.5) ? 1 : -1);
            case 1 -> day.plusMonths(draw.chance(0.5) ? 1 : -1);
            case 2 -> day.plusDays(draw.between(1, 9));
            default -> day.minusDays(draw.between(10, 200));
          };
      line.flags.add("MARRIAGE-DATE");
      line.errors.add("MDATE_WRONG");
    }
    line.marriedOn = day;
    line.married =
        switch (draw.between(0, 5)) {
          case 0 -> "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
          case 1 -> day.toString().replace("-", ".");
          case 2 -> day.toString().replace("-", "/");
          default -> day.toString();
        };
  }

  private void writeCertificate(CaseLine line) {
    String number = line.union.certificate;
    if (number.isEmpty() || !draw.chance(mix.tellsCertificate())) {
      return;
    }
    if (draw.chance(mix.wrongCertificate())) {
      int serial =
          Integer.parseInt(
              number.replaceAll("\\D", "").substring(number.replaceAll("\\D", "").length() - 4));
      number =
          number.replace(
              "%04d".formatted(serial),
              "%04d".formatted((serial + draw.between(1, 8_000)) % 10_000));
      if (!number.equals(line.union.certificate)) {
        line.flags.add("CERT-MISMATCH");
        line.errors.add("CERT_WRONG");
      }
    }
    line.certificateMeant = number;
    line.certificate =
        draw.chance(0.12)
            ? number.startsWith("J") ? number.replace("-", "") : number.replace("第", "")
            : number;
  }
}
