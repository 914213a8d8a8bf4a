package lianli.ocr.judge;

import java.util.Optional;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.layout.FoundField;
import lianli.ocr.text.TextRun;
import lianli.ocr.value.DoubtedCharacters;
import lianli.ocr.value.FieldNormal;
import lianli.ocr.value.IdRepair;
import lianli.ocr.value.PlaceWords;
import lianli.ocr.value.Surnames;

/**
 * What both readers read where a value stands, and what that comes to in the form of its kind.
 * Nothing is believed or doubted here.
 */
final class TwoReadings {
  private final FoundField field;
  private final HanOutputScript spelling;
  private final String other;
  private final Optional<String> firstNormal;
  private final Optional<String> otherNormal;
  private final Optional<String> repaired;
  private final Optional<PlaceReading> place;

  /**
   * Two readings.
   *
   * @param field with what the first reader read
   * @param other what the second one read
   * @param places that pages of this county name
   */
  TwoReadings(FoundField field, HanOutputScript spelling, String other, PlaceWords places) {
    this.field = field;
    this.spelling = spelling;
    this.other = other;
    this.firstNormal = FieldNormal.of(kind(), spelling.of(first()));
    this.otherNormal = FieldNormal.of(kind(), spelling.of(other));
    this.repaired =
        kind() == FieldKind.ID_NUMBER && !hasItsForm()
            ? IdRepair.repair(field.value())
            : Optional.empty();
    this.place =
        kind() == FieldKind.PLACE || kind() == FieldKind.OFFICE
            ? Optional.of(placeReading(places))
            : Optional.empty();
  }

  private PlaceReading placeReading(PlaceWords places) {
    return new PlaceReading(
        places,
        kind(),
        spelling.of(first()),
        spelling.of(other),
        DoubtedCharacters.of(field.value(), other));
  }

  FieldDefinition definition() {
    return field.definition();
  }

  FieldKind kind() {
    return field.definition().kind();
  }

  HanOutputScript spelling() {
    return spelling;
  }

  /** The characters that the first reader read. */
  TextRun run() {
    return field.value();
  }

  /** What the first reader read, as it stands. */
  String first() {
    return field.value().text();
  }

  /** What the second reader read, as it stands. */
  String other() {
    return other;
  }

  /** How sure the first reader is of the worst character. */
  double certainty() {
    return field.value().confidence().value();
  }

  /** The normal form, the first reader's if both have one; what was read if there is none. */
  String value() {
    return place
        .flatMap(PlaceReading::putRight)
        .or(() -> isOthersName() ? otherNormal : firstNormal)
        .or(() -> otherNormal)
        .or(() -> repaired)
        .orElseGet(() -> spelling.of(first()));
  }

  /** True if either reading has the form of its kind. */
  boolean hasItsForm() {
    return firstNormal.isPresent() || otherNormal.isPresent();
  }

  /** True if the first reading has the form of its kind. */
  boolean hasFirstItsForm() {
    return firstNormal.isPresent();
  }

  /** True if both come to the same. */
  boolean isAgreed() {
    return firstNormal.isPresent() && firstNormal.equals(otherNormal);
  }

  /** True if the second reading begins with a surname and the first with none. */
  boolean isOthersName() {
    return kind() == FieldKind.NAME
        && otherNormal.filter(text -> text.length() >= 2 && Surnames.begins(text)).isPresent()
        && firstNormal.filter(Surnames::begins).isEmpty();
  }

  /** True if the normal form holds characters that were not read, or lacks some that were. */
  boolean isCorrected() {
    return place.flatMap(PlaceReading::putRight).isPresent()
        || FieldNormal.isCorrected(kind(), spelling.of(firstNormal.isPresent() ? first() : other));
  }

  /** True if it is a place of which something tells that it was read wrong, or not to its end. */
  boolean isDoubtfulPlace() {
    return place.filter(PlaceReading::isDoubtful).isPresent();
  }

  /** True if a number became valid when one character was exchanged. */
  boolean isRepaired() {
    return repaired.isPresent();
  }
}
