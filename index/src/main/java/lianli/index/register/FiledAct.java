package lianli.index.register;

import java.util.Objects;
import java.util.Optional;
import lianli.index.key.WrittenNumber;
import lianli.registry.act.ActKind;
import lianli.registry.act.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What matching needs of an act.
 *
 * @param man null in an act about a woman alone
 * @param woman null in an act about a man alone
 * @param number its own certificate number, if it has one
 * @param marriageNumber that of the marriage it is about, if it tells that
 * @param on when it was registered or, of an end, took effect
 * @param marriedOn when the marriage it is about was registered
 * @param filedOn when it was registered
 * @param isUndone of a declaration of death that was taken back: whether the marriage stays ended
 */
record FiledAct(
    long sequence,
    ActKind kind,
    @Nullable FiledPerson man,
    @Nullable FiledPerson woman,
    Optional<WrittenNumber> number,
    Optional<WrittenNumber> marriageNumber,
    String office,
    PartialDate on,
    PartialDate marriedOn,
    String caseNumber,
    PartialDate judgedOn,
    PartialDate filedOn,
    boolean isUndone) {
  /** Whom an act about one person is about. */
  FiledPerson person() {
    return man != null ? man : Objects.requireNonNull(woman);
  }

  /** True of an act that ends a marriage, or is a copy of a paper about one. */
  boolean isAboutMarriage() {
    return switch (kind) {
      case MARRIAGE_REISSUE,
          DIVORCE,
          DIVORCE_REISSUE,
          COURT_DIVORCE,
          ANNULMENT,
          COURT_VOID,
          REVOCATION,
          FOREIGN_DIVORCE ->
          true;
      default -> false;
    };
  }
}
