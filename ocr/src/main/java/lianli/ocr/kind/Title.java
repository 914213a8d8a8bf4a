package lianli.ocr.kind;

import java.util.Optional;
import lianli.ocr.form.NonRecordPageDefinition;

/** What a line is the title of. */
sealed interface Title {

  /**
   * A certificate, a form or a register of acts.
   *
   * @param subject empty of 婚姻登记簿, which may hold either
   * @param isReissue true if certificates are issued anew
   */
  record OfRecord(Optional<Subject> subject, boolean isReissue) implements Title {}

  /** What a couple asks for. */
  record OfApplication(NonRecordPageDefinition paper, Optional<Subject> subject) implements Title {}

  /** What one party declares. */
  record OfDeclaration() implements Title {}

  /** A later paper that tells of an act: 夫妻关系证明书, 结婚证明. */
  record OfProof(Optional<Subject> subject) implements Title {
    boolean mayBeAbout(Subject other) {
      return subject.map(other::equals).orElse(true);
    }
  }

  /** A court's paper. */
  record OfCourt() implements Title {}

  /** A paper that ends or voids a registration: a person says what it does. */
  record OfCancellation() implements Title {}

  /** A paper that records nothing. */
  record OfPaper(NonRecordPageDefinition paper) implements Title {}
}
