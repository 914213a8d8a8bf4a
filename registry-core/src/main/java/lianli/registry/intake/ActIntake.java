package lianli.registry.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.MarriageReference;
import lianli.registry.act.PartialDate;
import lianli.registry.act.RegistrationDetails;
import lianli.registry.act.Sex;
import lianli.registry.check.ActChecks;
import lianli.registry.check.Finding;
import lianli.registry.ledger.AppendResult.Outcome;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.Statement.Claim;
import lianli.registry.ledger.Statement.Correction;
import lianli.registry.ledger.Statement.EnteredInError;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.Stage;
import lianli.registry.ledger.StatementCodec;

/** Single acts by hand: entered, corrected, withdrawn. Nothing on file is ever changed. */
public final class ActIntake {
  /** Source of what is entered by hand. */
  private static final String BY_HAND = "by hand";

  /** One person's keying. */
  private static final CaptureGrade KEYED = CaptureGrade.Q1;

  private static final BilingualText CANNOT_ENTER =
      BilingualText.of("Cannot enter the act", "无法录入该登记");

  private static final BilingualText LOOK_AT_IT =
      BilingualText.of("Look at it with `lianli act show`", "请用 lianli act show 查看");

  private final Ledger ledger;
  private final CorrectionRule rule;
  private final LocalDate today;
  private final String author;
  private final Gate gate;

  /**
   * Works on a ledger.
   *
   * @param today no act lies after it
   * @param author who works
   */
  public ActIntake(Ledger ledger, CorrectionRule rule, LocalDate today, String author) {
    this(ledger, rule, ActChecks.standard(today), author);
  }

  /** The same by these rules. */
  public ActIntake(Ledger ledger, CorrectionRule rule, ActChecks rules, String author) {
    this.ledger = ledger;
    this.rule = rule;
    this.today = rules.today();
    this.author = author;
    gate = new Gate(ledger, rules);
  }

  /**
   * What a change did.
   *
   * @param entry number of the line that says it now
   * @param isNew false if the same was on file before
   * @param findings what the rules want a person to look at
   */
  public record Done(long entry, boolean isNew, List<Finding> findings) implements EntryOutcome {
    public Done {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Enters an act, or another paper about one that is on file.
   *
   * @param fields by key, as {@link TypedFields#fields} gives them
   * @return questions if a person must answer something first
   * @throws RegistryException BAD_INPUT if they tell no act; REFUSED if it can never enter as told,
   *     or entered once and reads otherwise since
   */
  public EntryOutcome add(Map<String, String> fields, CaptureGrade capture, Answers answers) {
    Act act = TypedFields.act(fields);
    EnteredSource source = EnteredSource.saying(ledger, act);
    if (source.entry().isPresent()) {
      return new Done(source.entry().getAsLong(), false, List.of());
    }
    String key = source.key();
    if (answers.sameAct().isPresent()) {
      long entry = answers.sameAct().getAsLong();
      FurtherPaper paper = new FurtherPaper(ledger);
      Statement seen = paper.of(act, entry, capture, BY_HAND);
      Done done = append(seen, key, today.toString(), capture, List.of());
      return paper.attached(act, done.entry(), entry);
    }
    if (answers.repetition() == Answers.Repetition.ASK) {
      source.requireUnchanged(CANNOT_ENTER);
    }
    Gate.Passage passage = gate.look(act, answers, CANNOT_ENTER);
    return passage.orEntered(
        () ->
            append(
                new Statement.ActEntered(act), key, place(answers), capture, passage.findings()));
  }

  /**
   * Says how an act should have been entered.
   *
   * @param changes keys to what the record really says; an empty value: it says nothing
   * @return questions if the act as corrected breaks a rule that it kept before
   * @throws RegistryException NO_RECORD if no such act stands; BAD_INPUT if a field is none;
   *     REFUSED if the grounds do not suffice, nothing differs, or it can never stand as told
   */
  public EntryOutcome correct(
      long entry, Map<String, String> changes, Grounds grounds, Answers answers) {
    rule.require(grounds, author);
    LedgerEntry standing = standing(entry);
    Act corrected =
        TypedFields.changed(ActCodec.encode(standing.act()), TypedFields.keyed(changes));
    if (corrected.equals(standing.act())) {
      throw refused(
          entry,
          BilingualText.of("nothing would change: the act reads so already", "内容没有变化"),
          LOOK_AT_IT);
    }
    Gate.Passage passage = gate.lookCorrected(corrected, standing, answers, cannotChange(entry));
    return passage.orEntered(
        () ->
            amend(
                new Correction(entry, corrected, Optional.of(KEYED), grounds),
                place(answers),
                passage.findings()));
  }

  /**
   * Says that a person compared the act with its source.
   *
   * @throws RegistryException NO_RECORD if no such act stands; REFUSED if the grounds do not
   *     suffice or the entry has that grade already
   */
  public Done confirm(long entry, CaptureGrade grade, Grounds grounds) {
    rule.require(grounds, author);
    if (grade.compareTo(standing(entry).provenance().capture()) <= 0) {
      throw refused(
          entry, BilingualText.of("it has that grade already", "该记录的采集等级不低于此"), LOOK_AT_IT);
    }
    return amend(new Statement.Confirmation(entry, grade, grounds), today.toString(), List.of());
  }

  /**
   * Takes an entry back: it should never have been there. Takes back an amendment too.
   *
   * @throws RegistryException NO_RECORD if there is no such line; REFUSED if the grounds do not
   *     suffice or it is taken back already
   */
  public Done withdraw(long entry, Grounds grounds) {
    rule.require(grounds, author);
    List<LedgerLine> history = entry < 1 ? List.of() : ledger.history(entry);
    if (history.stream().noneMatch(line -> line.sequence() == entry)) {
      throw UnknownEntry.of(ledger, entry);
    }
    if (history.getFirst().statement() instanceof Statement.OfCopy copy) {
      throw refused(
          entry,
          BilingualText.of("it says that a copy was issued or revoked", "该记录是副本的出具或作废记录"),
          BilingualText.of(
              "A copy is withdrawn with `lianli certificate revoke %s`",
              "作废副本请用 lianli certificate revoke %s", copy.serial()));
    }
    boolean isAct = history.getFirst().sequence() == entry;
    boolean isBack =
        (isAct && history.getFirst().statement() instanceof Statement.ActEntered)
            ? ledger.entry(entry).isEmpty()
            : history.stream()
                .anyMatch(
                    line -> line.statement() instanceof EnteredInError e && e.entry() == entry);
    if (isBack) {
      throw refused(entry, BilingualText.of("it is withdrawn already", "该记录已撤回"), LOOK_AT_IT);
    }
    return amend(new EnteredInError(entry, grounds), today.toString(), List.of());
  }

  /**
   * Enters the registry's decision that a marriage was registered in another's name (guiding
   * opinion of the four ministries, 2021-11-18). The registration stays on file.
   *
   * @param freed whose name was used
   * @throws RegistryException NO_RECORD if no such act stands; REFUSED if it is no marriage
   */
  public EntryOutcome revokeImpersonation(
      long entry, Set<Sex> freed, PartialDate on, Grounds grounds, Answers answers) {
    rule.require(grounds, author);
    LedgerEntry standing = standing(entry);
    if (!(standing.act() instanceof Act.Marriage marriage)) {
      throw refused(
          entry,
          BilingualText.of("it is no marriage registration", "该记录不是结婚登记"),
          BilingualText.of("Name the entry of the marriage", "请指明结婚登记的记录"));
    }
    RegistrationDetails filing = marriage.filing();
    Map<String, String> told = new LinkedHashMap<>();
    told.put("documents", grounds.document());
    told.put("remarks", grounds.reason());
    if (!grounds.approver().isEmpty()) {
      told.put("approver", grounds.approver());
    }
    PartialDate day = on.isKnown() ? on : PartialDate.of(today);
    Act revocation =
        new Act.Revocation(
            new RegistrationDetails(Optional.empty(), day, filing.office(), told),
            marriage.couple(),
            new MarriageReference(filing.number(), filing.registeredOn(), filing.office()),
            freed);
    Gate.Passage passage = gate.lookInstead(revocation, standing, answers, CANNOT_ENTER);
    return passage.orEntered(
        () ->
            append(
                new Statement.ActEntered(revocation),
                SourceKey.ofAct(revocation),
                place(answers),
                CaptureGrade.Q4,
                passage.findings()));
  }

  /**
   * Proposes, asserts or retracts that a record, a number or a name is a person's. Only what is
   * asserted has effect.
   *
   * @param person whom the claim is about
   * @throws RegistryException NO_RECORD if the act of the claim does not stand; REFUSED if the
   *     grounds do not suffice, the record names somebody by number already, or there is nothing to
   *     retract
   */
  public Done link(Stage stage, Claim claim, CitizenId person, Grounds grounds) {
    rule.require(grounds, author);
    EarlierLinks earlier = EarlierLinks.of(ledger, person);
    IdentityLink statement = new IdentityLink(stage, earlier.worded(claim), grounds);
    Optional<LedgerLine> same = earlier.saying(statement);
    if (same.isPresent()) {
      return new Done(same.get().sequence(), false, List.of());
    }
    Optional<Stage> last =
        earlier
            .last(statement.claim())
            .map(line -> (IdentityLink) line.statement())
            .map(IdentityLink::stage);
    if (stage == Stage.RETRACTED && last.filter(before -> before != stage).isEmpty()) {
      throw notLinked(
          BilingualText.of("nobody proposed or asserted this", "此前没有该项身份认定或建议"),
          BilingualText.of(
              "Look at the links with `lianli identity list`", "请用 lianli identity list 查看"));
    }
    if (stage == Stage.ASSERTED && claim instanceof PartyIsPerson is) {
      requireUnnumbered(is);
    }
    return append(
        statement,
        SourceKey.ofAmendment(StatementCodec.encode(statement), earlier.newest()),
        today.toString(),
        KEYED,
        List.of());
  }

  private void requireUnnumbered(PartyIsPerson claim) {
    boolean isNumbered =
        standing(claim.entry()).act().parties().stream()
            .filter(party -> party.sex() == claim.party())
            .flatMap(party -> party.citizenId().stream())
            .anyMatch(number -> !number.equals(claim.person()));
    if (isNumbered) {
      throw notLinked(
          BilingualText.of("the record names somebody else by number", "该记录已载有另一人的身份证件号"),
          BilingualText.of(
              "If the number is wrong, use `lianli act correct`",
              "身份证件号有误的，请用 lianli act correct 更正"));
    }
  }

  private static RegistryException notLinked(BilingualText why, BilingualText next) {
    return new RegistryException(
        ErrorCode.REFUSED, BilingualText.of("Cannot link the person", "无法认定是否为同一人"), why, next);
  }

  private LedgerEntry standing(long entry) {
    return ledger.entry(entry).orElseThrow(() -> UnknownEntry.of(ledger, entry));
  }

  private Done amend(Statement statement, String place, List<Finding> findings) {
    long entry = lianli.registry.ledger.Standing.target(statement).orElseThrow();
    // The same may be said again after something else was said in between.
    long after = ledger.history(entry).getLast().sequence();
    return append(
        statement,
        SourceKey.ofAmendment(StatementCodec.encode(statement), after),
        place,
        KEYED,
        findings);
  }

  private Done append(
      Statement statement, String key, String place, CaptureGrade capture, List<Finding> findings) {
    Provenance provenance = new Provenance(key, BY_HAND, place, capture, author);
    Outcome outcome =
        ledger.append(List.of(new NewEntry(statement, provenance))).outcomes().getFirst();
    return new Done(ledger.sequenceOf(key).orElseThrow(), outcome == Outcome.ENTERED, findings);
  }

  /** Who confirmed what stays on file with the line. */
  private String place(Answers answers) {
    return today + answers.told();
  }

  private static RegistryException refused(long entry, BilingualText why, BilingualText next) {
    return new RegistryException(ErrorCode.REFUSED, cannotChange(entry), why, next);
  }

  private static BilingualText cannotChange(long entry) {
    return BilingualText.of("Cannot change entry " + entry, "无法更正第 " + entry + " 号记录");
  }
}
