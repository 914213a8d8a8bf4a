package lianli.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lianli.registry.BilingualText;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Couple;
import lianli.registry.intake.DecreeTarget.Found;
import lianli.registry.intake.DecreeTarget.Unknown;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.Statement.ActEntered;

/** Decides about rows of a court's list: by the register, or by what a person says of a row. */
final class DecreedRow {
  private static final BilingualText HOW =
      BilingualText.of(
          "decrees that do not find their marriage are not entered; where the papers tell more,"
              + " --marriage ROW=ENTRY names it, --without-marriage ROW says it is not on file",
          "未找到所涉婚姻登记的裁判未导入；如经查阅文书可以确认，可用 --marriage 行=记录号 指明，"
              + "或用 --without-marriage 行 说明该婚姻不在本库");

  private final ChosenMarriages said;
  private final Set<Integer> used = new TreeSet<>();
  private boolean asks;

  DecreedRow(ChosenMarriages said) {
    this.said = said;
  }

  /** What becomes of a row: an entry, or why there is none. */
  sealed interface Judgement {
    /**
     * The row may enter.
     *
     * @param entry with what the person said in its provenance
     */
    record MayEnter(NewEntry entry, List<BilingualText> remarks, Optional<EndedMarriage> ends)
        implements Judgement {}

    /** The row is settled without an entry. */
    record Settled(RowOutcome outcome) implements Judgement {}
  }

  Judgement judge(PreparedRow.Told row, AboutMarriage decree, ActsByKey file, LedgerReader ledger) {
    Long entry = said.entries().get(row.number());
    if (entry != null) {
      used.add(row.number());
      return named(row, decree, entry, ledger);
    }
    Long meant = said.decided().get(row.number());
    if (meant != null) {
      return decided(row, decree, meant, file, ledger);
    }
    DecreeTarget target = new DecreeTargets(file).of(decree);
    return switch (target) {
      case Found found -> {
        StandingMarriage marriage = found.marriage();
        yield new Judgement.MayEnter(
            row.entry(),
            found.remarks(),
            Optional.of(
                new EndedMarriage(
                    file.sequenceOf(marriage.act()), marriage.number(), marriage.start())));
      }
      case DecreeTarget.OnFile known -> already(row, known);
      case Unknown unknown -> {
        if (said.elsewhere().contains(row.number())) {
          used.add(row.number());
          yield new Judgement.MayEnter(
              placed(row.entry(), row.entry().statement(), "marriage not on file, said by hand"),
              List.of(unknown.why()),
              Optional.empty());
        }
        asks = true;
        yield rejected(row, List.of(unknown.why()));
      }
    };
  }

  /** What somebody decided with the register before them, among what is on file now. */
  private static Judgement decided(
      PreparedRow.Told row, AboutMarriage decree, long meant, ActsByKey file, LedgerReader ledger) {
    if (meant == ChosenMarriages.NOT_ON_FILE) {
      return switch (new DecreeTargets(file).of(decree)) {
        case Found found ->
            rejected(
                row,
                List.of(
                    BilingualText.of(
                        "the marriage is on file now (entry %s); decide again with it",
                        "本库现已有该婚姻登记（第 %s 号记录），请据此重新办理", file.sequenceOf(found.marriage().act()))));
        case DecreeTarget.OnFile known -> already(row, known);
        case Unknown unknown ->
            new Judgement.MayEnter(row.entry(), List.of(unknown.why()), Optional.empty());
      };
    }
    Optional<LedgerEntry> entry = ledger.entry(meant);
    if (entry.isEmpty()) {
      return rejected(
          row,
          List.of(BilingualText.of("entry %s is not on file any more", "第 %s 号记录已不在库中", meant)));
    }
    return switch (new DecreeTargets(file).ofEntry(decree, entry.get())) {
      case Found found ->
          new Judgement.MayEnter(
              row.entry(),
              found.remarks(),
              Optional.of(
                  new EndedMarriage(meant, found.marriage().number(), found.marriage().start())));
      case DecreeTarget.OnFile known -> already(row, known);
      case Unknown unknown -> rejected(row, List.of(unknown.why()));
    };
  }

  private static Judgement already(PreparedRow.Told row, DecreeTarget.OnFile known) {
    return new Judgement.Settled(
        new RowOutcome(row.number(), RowOutcome.Result.ALREADY_THERE, "", List.of(known.remark())));
  }

  private static Judgement rejected(PreparedRow.Told row, List<BilingualText> why) {
    return new Judgement.Settled(new RowOutcome(row.number(), RowOutcome.Result.REJECTED, "", why));
  }

  /** The marriage of an entry that a person named; the entry must at least name one of the two. */
  private static Judgement named(
      PreparedRow.Told row, AboutMarriage decree, long sequence, LedgerReader ledger) {
    Optional<LedgerEntry> entry = ledger.entry(sequence);
    Optional<StandingMarriage> marriage =
        entry.flatMap(each -> StandingMarriage.of(List.of(each.act())).stream().findFirst());
    if (marriage.isEmpty()) {
      return rejected(
          row,
          List.of(
              BilingualText.of(
                  "entry " + sequence + " is no marriage", "第 " + sequence + " 号记录不是结婚登记")));
    }
    Couple told = decree.couple();
    Couple known = marriage.get().couple();
    boolean namesOne =
        LikeCouples.isAboutOne(decree, marriage.get())
            || LikeCouples.areNamedAlike(told.man(), known.man())
            || LikeCouples.areNamedAlike(told.woman(), known.woman());
    if (!namesOne) {
      return rejected(
          row,
          List.of(
              BilingualText.of(
                  "entry %s names neither party of this row", "第 %s 号记录中没有该行的当事人", sequence)));
    }
    EndedMarriage ended =
        new EndedMarriage(sequence, marriage.get().number(), marriage.get().start());
    return new Judgement.MayEnter(
        placed(
            row.entry(),
            new ActEntered(referring(decree, marriage.get().act(), ended)),
            "marriage of entry " + sequence + ", said by hand"),
        List.of(),
        Optional.of(ended));
  }

  /** The decree naming the marriage where the paper does not. */
  private static OfCouple referring(AboutMarriage decree, OfCouple marriage, EndedMarriage ended) {
    Map<String, String> fields = new HashMap<>(ActCodec.encode(decree));
    if (decree.marriage().number().isEmpty()) {
      ended
          .number()
          .map(CertificateNumber::text)
          .ifPresent(number -> fields.put("previous_certificate_number", number));
    }
    if (!decree.marriage().marriedOn().isKnown()) {
      fields.put("married_on", ended.since().text());
    }
    if (decree.marriage().office().isEmpty()) {
      fields.put("previous_office", marriage.filing().office());
    }
    return (OfCouple) ActCodec.decode(fields);
  }

  /** The source key stays that of the row as it was told, so that the row is known again. */
  private static NewEntry placed(NewEntry entry, Statement statement, String remark) {
    Provenance from = entry.provenance();
    return new NewEntry(
        statement,
        new Provenance(
            from.sourceKey(),
            from.source(),
            from.place() + "; " + remark,
            from.capture(),
            from.author(),
            from.authority()));
  }

  /** How to answer what was asked, and rows of which something was said in vain: a slip, mostly. */
  List<BilingualText> remarks() {
    List<BilingualText> remarks = new ArrayList<>(asks ? List.of(HOW) : List.of());
    remarks.addAll(saidInVain());
    return remarks;
  }

  private List<BilingualText> saidInVain() {
    List<Integer> unused = new ArrayList<>(new TreeSet<>(said.entries().keySet()));
    unused.addAll(new TreeSet<>(said.elsewhere()));
    unused.removeAll(used);
    if (unused.isEmpty()) {
      return List.of();
    }
    String rows = String.join(", ", unused.stream().map(String::valueOf).toList());
    return List.of(
        BilingualText.of(
            "nothing had to be said of these rows, which are no decrees to be entered or found"
                + " their marriage: "
                + rows,
            "以下行无需说明（不是待录入的裁判，或已找到婚姻登记）：" + rows.replace(", ", "、")));
  }
}
