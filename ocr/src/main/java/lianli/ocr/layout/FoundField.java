package lianli.ocr.layout;

import java.util.Optional;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.text.TextRun;
import lianli.registry.act.Sex;

/**
 * Where a field stands on the page and what the page reader read there.
 *
 * @param party whose field it is, if it is a party's
 * @param ditto true if marks say "as above"
 * @param place how far it may be believed that this is the field that stands here
 */
public record FoundField(
    FieldDefinition definition, Optional<Sex> party, TextRun value, boolean ditto, Place place) {
  /** Whether a value surely belongs to its field. */
  public enum Place {
    CERTAIN,
    DOUBTED
  }

  public FoundField(FieldDefinition definition, Optional<Sex> party, TextRun value) {
    this(definition, party, value, false);
  }

  FoundField(FieldDefinition definition, Optional<Sex> party, TextRun value, boolean ditto) {
    this(definition, party, value, ditto, Place.CERTAIN);
  }

  /** Key in the draft: {@code man.name}, {@code office}. */
  public String key() {
    return party.map(sex -> sex.partyKey() + ".").orElse("") + definition.key();
  }

  FoundField of(Sex sex) {
    return new FoundField(definition, Optional.of(sex), value, ditto, place);
  }

  /** The same, as it was read in another way. */
  public FoundField reading(TextRun other) {
    return new FoundField(definition, party, other, ditto, place);
  }

  /** The same, but a person must look whether it stands in the right place. */
  FoundField doubted() {
    return new FoundField(definition, party, value, ditto, Place.DOUBTED);
  }
}
