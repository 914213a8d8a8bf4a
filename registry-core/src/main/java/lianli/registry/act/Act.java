package lianli.registry.act;

import java.util.List;
import java.util.Optional;

/** Something the law knows to have happened to a person's civil status. */
public sealed interface Act {

  /** Its kind. */
  ActKind kind();

  /** How it stands in the books. */
  Filing filing();

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
   * @param madeUp a make-up registration (补办), which reaches back to when both parties met the
   *     conditions (婚姻家庭编解释一 art. 6)
   * @param effectiveFrom the stated start of a make-up registration, unknown if not stated
   */
  record Marriage(Filing filing, Couple couple, boolean madeUp, PartialDate effectiveFrom)
      implements OfCouple {
    @Override
    public ActKind kind() {
      return ActKind.MARRIAGE;
    }
  }

  /** A marriage certificate issued again; no effect on status (Regulation 2003 art. 17). */
  record MarriageReissue(Filing filing, Couple couple, MarriageReference marriage)
      implements AboutMarriage {
    @Override
    public ActKind kind() {
      return ActKind.MARRIAGE_REISSUE;
    }
  }

  /** A registered divorce; ends the union on the registration date (Civil Code art. 1080). */
  record Divorce(Filing filing, Couple couple, MarriageReference marriage)
      implements AboutMarriage {
    @Override
    public ActKind kind() {
      return ActKind.DIVORCE;
    }
  }

  /** A divorce certificate issued again; no effect on status. */
  record DivorceReissue(Filing filing, Couple couple, MarriageReference marriage)
      implements AboutMarriage {
    @Override
    public ActKind kind() {
      return ActKind.DIVORCE_REISSUE;
    }
  }

  /**
   * A divorce by judgment or mediation; ends the union when the paper takes effect (Civil Code art.
   * 1080).
   *
   * @param effectiveFrom unknown if only the date of the paper is known
   */
  record CourtDivorce(
      Filing filing,
      Couple couple,
      MarriageReference marriage,
      Decree decree,
      PartialDate effectiveFrom)
      implements AboutMarriage {
    @Override
    public ActKind kind() {
      return ActKind.COURT_DIVORCE;
    }
  }

  /** A registration annulled by the registry itself: for coercion, before 2021. */
  record Annulment(Filing filing, Couple couple, MarriageReference marriage)
      implements AboutMarriage {
    @Override
    public ActKind kind() {
      return ActKind.ANNULMENT;
    }
  }

  /** A marriage found void or annulled by a court: it never bound (Civil Code art. 1054). */
  record CourtVoid(Filing filing, Couple couple, MarriageReference marriage, Decree decree)
      implements AboutMarriage {
    @Override
    public ActKind kind() {
      return ActKind.COURT_VOID;
    }
  }

  /**
   * A person's death; ends the union for the survivor.
   *
   * @param diedOn as precisely as known
   * @param source which paper or list says so; a bare list of another agency only suspends
   */
  record Death(Filing filing, Party deceased, PartialDate diedOn, DeathSource source)
      implements Act {
    @Override
    public ActKind kind() {
      return ActKind.DEATH;
    }

    @Override
    public List<Party> parties() {
      return List.of(deceased);
    }
  }

  /** What a death rests on (registry-rules §3.3). */
  enum DeathSource {
    /** A2: death or cremation certificate. */
    CERTIFICATE("certificate"),
    /** A3: another agency's flag. */
    AGENCY_LIST("agency_list");

    private final String code;

    DeathSource(String code) {
      this.code = code;
    }

    /** Value of the key {@code death_source}. */
    public String code() {
      return code;
    }
  }

  /** The couple of an act about a couple; empty for a death. */
  default Optional<Couple> coupleIfAny() {
    return this instanceof OfCouple act ? Optional.of(act.couple()) : Optional.empty();
  }
}
