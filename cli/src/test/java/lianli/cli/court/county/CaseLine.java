package lianli.cli.court.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of a court's list: what it says, and what is true of it. */
final class CaseLine {
  /** A party as the line states them. */
  static final class Stated {
    final Resident who;
    String name;

    /** The name without what is only another form of its characters. */
    String folded;

    String number;

    /** Places of the number that can be seen, hidden ones as {@code *}; empty if none is told. */
    String seen;

    Stated(Resident who) {
      this.who = who;
      name = who.name;
      folded = who.name;
      number = who.number;
      seen = who.number;
    }
  }

  final String category;
  final Union union;
  final Stated plaintiff;
  final Stated defendant;
  String caseNumber = "";
  String cause = "离婚纠纷";
  String outcome = "";
  Outcome kind = Outcome.END;
  LocalDate judged;
  LocalDate effect;
  String effectStated = "";
  String married = "";

  /** The wedding as stated, or null. */
  @Nullable LocalDate marriedOn;

  String certificate = "";
  String certificateMeant = "";
  @Nullable CaseLine repeated;
  boolean stands = true;
  boolean tellsNothing;
  final Set<String> flags = new LinkedHashSet<>();
  final List<String> errors = new ArrayList<>();
  int row;

  /** What a decision does. */
  enum Outcome {
    END,
    NONE,
    VOID,
    ASK
  }

  CaseLine(String category, Union union, boolean isHisSuit, LocalDate judged, LocalDate effect) {
    this.category = category;
    this.union = union;
    this.plaintiff = new Stated(isHisSuit ? union.man : union.woman);
    this.defendant = new Stated(isHisSuit ? union.woman : union.man);
    this.judged = judged;
    this.effect = effect;
  }

  /** The same line once more. */
  CaseLine again() {
    CaseLine again =
        new CaseLine("duplicate", union, plaintiff.who.equals(union.man), judged, effect);
    copy(plaintiff, again.plaintiff);
    copy(defendant, again.defendant);
    again.caseNumber = caseNumber;
    again.cause = cause;
    again.outcome = outcome;
    again.kind = kind;
    again.effectStated = effectStated;
    again.married = married;
    again.marriedOn = marriedOn;
    again.certificate = certificate;
    again.certificateMeant = certificateMeant;
    again.flags.addAll(flags);
    again.repeated = this;
    return again;
  }

  private static void copy(Stated from, Stated to) {
    to.name = from.name;
    to.folded = from.folded;
    to.number = from.number;
    to.seen = from.seen;
  }

  Stated man() {
    return plaintiff.who.equals(union.man) ? plaintiff : defendant;
  }

  Stated woman() {
    return plaintiff.who.equals(union.man) ? defendant : plaintiff;
  }
}
