package lianli.registry.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.check.ActChecks;
import lianli.registry.check.Finding;
import lianli.registry.check.Severity;
import lianli.registry.intake.Answers.Repetition;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;

/**
 * The one gate for acts that a person enters, whichever command brings them (docs/adr/0045). What
 * the law or sense forbids is refused. What a paper may say all the same is shown, and enters once
 * the person has confirmed it rule by rule. An act that may be on file already is asked about.
 */
final class Gate {
  /** The question whether the same act is on file says this, and more. */
  private static final String TOLD_TWICE = "told-twice";

  /** A correction makes an act like another one on file. */
  private static final String SAME_ACT = "same-act";

  private final LedgerReader ledger;
  private final CheckedActs checks;

  /**
   * A gate.
   *
   * @param checks the rules
   */
  Gate(LedgerReader ledger, ActChecks checks) {
    this.ledger = ledger;
    this.checks = new CheckedActs(ledger, checks);
  }

  /**
   * What the gate has found.
   *
   * @param findings all, for showing
   * @param questions what is to be answered first; empty if the act may enter
   */
  record Passage(List<Finding> findings, Optional<Questions> questions) {
    /** The questions, or what entering gives where nothing is asked. */
    EntryOutcome orEntered(Supplier<EntryOutcome> entering) {
      return questions.<EntryOutcome>map(asked -> asked).orElseGet(entering);
    }
  }

  /**
   * Looks at an act that is to be entered.
   *
   * @param what the failure's first part
   * @throws RegistryException REFUSED if it can never enter as it is told, or if a rule is
   *     confirmed that is not broken
   */
  Passage look(Act act, Answers answers, BilingualText what) {
    return look(act, Map.of(), answers, what);
  }

  /**
   * Looks at an act that a machine read and a person told otherwise in some fields.
   *
   * @param read what the machine read, by key
   */
  Passage look(Act act, Map<String, String> read, Answers answers, BilingualText what) {
    requireSomebody(act, what);
    List<LedgerEntry> same =
        answers.repetition() == Repetition.ASK ? SameActs.onFile(ledger, act) : List.of();
    List<Finding> findings = new ArrayList<>();
    EmptiedFields.of(read, act).ifPresent(findings::add);
    findings.addAll(checks.run(act, List.of()));
    return passage(findings, Set.of(TOLD_TWICE), same, answers, what);
  }

  /**
   * Looks at an act as it should have been entered. It may have become like another one on file.
   *
   * @throws RegistryException REFUSED also if it would be about other people
   */
  Passage lookCorrected(Act act, LedgerEntry standing, Answers answers, BilingualText what) {
    requireSomebody(act, what);
    List<Finding> findings = new ArrayList<>();
    ExchangedParties.of(standing.act(), act, what).ifPresent(findings::add);
    EmptiedFields.of(ActCodec.encode(standing.act()), act).ifPresent(findings::add);
    Set<String> settled = settled(act, standing);
    List<LedgerEntry> alike =
        SameActs.onFile(ledger, act).stream()
            .filter(entry -> entry.sequence() != standing.sequence())
            .filter(entry -> !SameActs.mayBeOne(standing.act(), entry.act()))
            .toList();
    if (!alike.isEmpty()) {
      findings.add(likeAnother(alike.getFirst().sequence()));
      settled.add(TOLD_TWICE);
    }
    findings.addAll(checks.run(act, List.of(), standing.sequence()));
    return passage(findings, settled, List.of(), answers, what);
  }

  /** Rules that were broken before in the same way, by fields that stay as they are. */
  private Set<String> settled(Act act, LedgerEntry standing) {
    List<String> changed = SameActs.changes(standing.act(), act);
    return checks.run(standing.act(), List.of(), standing.sequence()).stream()
        .filter(finding -> finding.fields().stream().noneMatch(changed::contains))
        .map(Finding::rule)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Finding likeAnother(long entry) {
    return new Finding(
        SAME_ACT,
        Severity.REVIEW,
        List.of("registered_on", "certificate_number"),
        BilingualText.of(
            "corrected so, it may be the same act as entry %s", "更正后与第 %s 号记录疑为同一登记", entry));
  }

  /** Looks at an act that stands in place of another: only what it breaks anew is asked about. */
  Passage lookInstead(Act act, LedgerEntry standing, Answers answers, BilingualText what) {
    requireSomebody(act, what);
    Set<String> before =
        checks.run(standing.act(), List.of(), standing.sequence()).stream()
            .map(Finding::rule)
            .collect(Collectors.toSet());
    return passage(
        checks.run(act, List.of(), standing.sequence()), before, List.of(), answers, what);
  }

  private static Passage passage(
      List<Finding> findings,
      Set<String> settled,
      List<LedgerEntry> same,
      Answers answers,
      BilingualText what) {
    List<Finding> grave =
        findings.stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .filter(finding -> !settled.contains(finding.rule()))
            .toList();
    requireNoneForbids(grave.stream().filter(finding -> !finding.mayBeConfirmed()).toList(), what);
    requireAllBroken(answers.confirmed(), findings, what);
    List<Finding> open =
        grave.stream().filter(finding -> !answers.confirmed().contains(finding.rule())).toList();
    return new Passage(
        findings,
        open.isEmpty() && same.isEmpty()
            ? Optional.empty()
            : Optional.of(new Questions(open, same)));
  }

  private static void requireSomebody(Act act, BilingualText what) {
    boolean isOfNobody =
        act.parties().stream()
            .allMatch(party -> party.name().isEmpty() && party.idNumber().isEmpty());
    if (isOfNobody) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          what,
          BilingualText.of("it tells neither name nor number of anybody", "未载明任何当事人的姓名或身份证件号"),
          BilingualText.of("Say whose act it is: man.name, woman.name", "请补充男方姓名、女方姓名"));
    }
  }

  private static void requireNoneForbids(List<Finding> forbidding, BilingualText what) {
    if (forbidding.isEmpty()) {
      return;
    }
    Set<String> fields = new LinkedHashSet<>();
    List<String> english = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    for (Finding finding : forbidding) {
      fields.addAll(finding.fields());
      english.add(finding.message().english());
      chinese.add(finding.message().chinese());
    }
    throw new RegistryException(
        ErrorCode.REFUSED,
        what,
        BilingualText.of(String.join("; ", english), String.join("；", chinese)),
        BilingualText.of(
            "Correct " + String.join(", ", fields) + " and try again",
            "请更正后重试：" + TypedFields.inChinese(fields)));
  }

  /** Whoever confirms what is not broken has not looked, or has mistaken the name. */
  private static void requireAllBroken(
      Set<String> confirmed, List<Finding> findings, BilingualText what) {
    Set<String> broken = findings.stream().map(Finding::rule).collect(Collectors.toSet());
    confirmed.stream()
        .filter(rule -> !broken.contains(rule))
        .sorted()
        .findFirst()
        .ifPresent(
            rule -> {
              throw new RegistryException(
                  ErrorCode.REFUSED,
                  what,
                  BilingualText.of("nothing breaks the rule " + rule, "没有需要确认的规则 " + rule),
                  BilingualText.of(
                      "Leave --confirm out to see what is to be confirmed",
                      "请去掉 --confirm 重试，查看需要确认的规则"));
            });
  }
}
