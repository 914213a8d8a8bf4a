package lianli.registry.act;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Something the law knows to have happened to a person's civil status. */
public sealed interface Act {

  /** Its kind. */
  default ActKind kind() {
    return switch (this) {
      case Marriage act -> ActKind.MARRIAGE;
      case MarriageReissue act -> ActKind.MARRIAGE_REISSUE;
      case Divorce act -> ActKind.DIVORCE;
      case DivorceReissue act -> ActKind.DIVORCE_REISSUE;
      case CourtDivorce act -> ActKind.COURT_DIVORCE;
      case Annulment act -> ActKind.ANNULMENT;
      case CourtVoid act -> ActKind.COURT_VOID;
      case Revocation act -> ActKind.REVOCATION;
      case ForeignMarriage act -> ActKind.FOREIGN_MARRIAGE;
      case ForeignDivorce act -> ActKind.FOREIGN_DIVORCE;
      case DeclaredDeath act -> ActKind.DECLARED_DEATH;
      case DeclaredDeathRevoked act -> ActKind.DECLARED_DEATH_REVOKED;
      case Death act -> ActKind.DEATH;
    };
  }

  /** How it stands in the books. */
  RegistrationDetails filing();

  /** The persons it is about, the man first. */
  List<Party> parties();

  /** An act about a couple. */
  sealed interface OfCouple extends Act {
    /** Both parties. */
    Couple couple();

    @Override
    default List<Party> parties() {
      return couple().parties();
    }
  }

  /** An act about a marriage registered earlier. */
  sealed interface AboutMarriage extends OfCouple {
    /** The marriage it names. */
    MarriageReference marriage();
  }

  /**
   * A registered marriage; the union holds from registration (Civil Code art. 1049).
   *
   * @param madeUp whether the key {@code made_up} says that it is a make-up registration (补办),
   *     which reaches back to when both parties met the conditions (婚姻家庭编解释一 art. 6)
   * @param effectiveFrom the stated start of a make-up registration, unknown if not stated
   */
  record Marriage(
      RegistrationDetails filing, Couple couple, boolean madeUp, PartialDate effectiveFrom)
      implements OfCouple {
    /** True if its key or one of its remarks says that it is a make-up registration. */
    public boolean isMadeUp() {
      return madeUp || MakeUpRegistration.isToldBy(filing);
    }
  }

  /** A marriage certificate issued again; no effect on status (Regulation 2003 art. 17). */
  record MarriageReissue(RegistrationDetails filing, Couple couple, MarriageReference marriage)
      implements AboutMarriage {}

  /** A registered divorce; ends the union on the registration date (Civil Code art. 1080). */
  record Divorce(RegistrationDetails filing, Couple couple, MarriageReference marriage)
      implements AboutMarriage {}

  /** A divorce certificate issued again; no effect on status. */
  record DivorceReissue(RegistrationDetails filing, Couple couple, MarriageReference marriage)
      implements AboutMarriage {}

  /**
   * A divorce by judgment or mediation; ends the union when the paper takes effect (Civil Code art.
   * 1080).
   *
   * @param effectiveFrom unknown if only the date of the paper is known
   */
  record CourtDivorce(
      RegistrationDetails filing,
      Couple couple,
      MarriageReference marriage,
      Decree decree,
      PartialDate effectiveFrom)
      implements AboutMarriage {}

  /** A registration annulled by the registry itself: for coercion, before 2021. */
  record Annulment(RegistrationDetails filing, Couple couple, MarriageReference marriage)
      implements AboutMarriage {}

  /** A marriage found void or annulled by a court: it never bound (Civil Code art. 1054). */
  record CourtVoid(
      RegistrationDetails filing, Couple couple, MarriageReference marriage, Decree decree)
      implements AboutMarriage {}

  /**
   * A registration undone by the registry because somebody came in another's name or with false
   * papers (guiding opinion of the four ministries, 2021-11-18). The impersonated person was never
   * married by it; for the other party it happened, with a spouse who may be unknown.
   *
   * @param freed whose name was used, one or both
   */
  record Revocation(
      RegistrationDetails filing, Couple couple, MarriageReference marriage, Set<Sex> freed)
      implements AboutMarriage {
    public Revocation {
      freed = Set.copyOf(freed);
    }
  }

  /**
   * A marriage concluded abroad. Counts once its paper is authenticated or a court recognised it;
   * until then it is a task for the registrar (registry-rules §3.4).
   *
   * @param country where, as written
   */
  record ForeignMarriage(
      RegistrationDetails filing, Couple couple, String country, Recognition recognition)
      implements OfCouple {
    /** True if it counts here. */
    public boolean isRecognised() {
      return recognition != Recognition.NONE;
    }
  }

  /**
   * A divorce granted abroad. Ends the marriage here only once a Chinese court recognised it (Civil
   * Procedure Law, recognition of foreign judgments).
   *
   * @param country where, as written
   * @param decree the Chinese court's ruling that recognises it
   * @param effectiveFrom when it took effect abroad; unknown: from the ruling
   */
  record ForeignDivorce(
      RegistrationDetails filing,
      Couple couple,
      MarriageReference marriage,
      String country,
      Recognition recognition,
      Decree decree,
      PartialDate effectiveFrom)
      implements AboutMarriage {
    /** True if it counts here. */
    public boolean isRecognised() {
      return recognition == Recognition.COURT;
    }
  }

  /** How far a foreign paper is recognised in China. */
  enum Recognition {
    /** As it came. */
    NONE,
    /** Legalised by a consulate, or with an apostille. */
    AUTHENTICATED,
    /** By a court's ruling. */
    COURT;

    /** Value of the key {@code recognition}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An act about one person. */
  sealed interface OfOne extends Act {
    /** The person. */
    Party person();

    @Override
    default List<Party> parties() {
      return List.of(person());
    }
  }

  /**
   * A court's declaration that a missing person is dead; ends the marriage on the day it is given
   * (Civil Code art. 48, 51).
   */
  record DeclaredDeath(RegistrationDetails filing, Party person, Decree decree) implements OfOne {}

  /**
   * The declaration taken back; the marriage comes back by itself from that day, unless the spouse
   * remarried or told the registry in writing that it shall not (Civil Code art. 51).
   *
   * @param refused the spouse's written refusal is on file
   */
  record DeclaredDeathRevoked(
      RegistrationDetails filing, Party person, Decree decree, boolean refused) implements OfOne {}

  /**
   * A person's death; ends the union for the survivor.
   *
   * @param diedOn as precisely as known
   * @param source which paper or list says so; a bare list of another agency only suspends
   */
  record Death(RegistrationDetails filing, Party deceased, PartialDate diedOn, DeathSource source)
      implements OfOne {
    @Override
    public Party person() {
      return deceased;
    }
  }

  /** What a death rests on (registry-rules §3.3). */
  enum DeathSource {
    /** A2: death or cremation certificate. */
    CERTIFICATE,
    /** A3: another agency's flag. */
    AGENCY_LIST;

    /** Value of the key {@code death_source}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The day an act is dated by, for lists and people: its effect where its paper states one, else
   * the day of its paper or registration.
   */
  default PartialDate datedOn() {
    return switch (this) {
      case CourtDivorce divorce -> effectOr(divorce.effectiveFrom(), divorce.decree());
      case ForeignDivorce divorce -> effectOr(divorce.effectiveFrom(), divorce.decree());
      case CourtVoid courtVoid -> courtVoid.decree().judgedOn();
      case DeclaredDeath declared -> declared.decree().judgedOn();
      case DeclaredDeathRevoked revoked -> revoked.decree().judgedOn();
      case Death death -> death.diedOn();
      case Marriage registered -> registered.filing().registeredOn();
      case MarriageReissue registered -> registered.filing().registeredOn();
      case Divorce registered -> registered.filing().registeredOn();
      case DivorceReissue registered -> registered.filing().registeredOn();
      case Annulment registered -> registered.filing().registeredOn();
      case Revocation registered -> registered.filing().registeredOn();
      case ForeignMarriage registered -> registered.filing().registeredOn();
    };
  }

  private static PartialDate effectOr(PartialDate effect, Decree decree) {
    return effect.isKnown() ? effect : decree.judgedOn();
  }

  /** The couple of an act about a couple; empty for an act about one person. */
  default Optional<Couple> coupleIfAny() {
    return this instanceof OfCouple act ? Optional.of(act.couple()) : Optional.empty();
  }
}
