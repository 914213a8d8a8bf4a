package lianli.ocr.extract;

import java.util.Optional;
import lianli.ocr.form.FieldDefinition;
import lianli.registry.act.Sex;

/**
 * Where a field stands on the page and what the page reader read there.
 *
 * @param party whose field it is, if it is a party's
 * @param ditto true if marks say "as above"
 */
record FoundField(FieldDefinition definition, Optional<Sex> party, Run value, boolean ditto) {

  FoundField(FieldDefinition definition, Optional<Sex> party, Run value) {
    this(definition, party, value, false);
  }

  /** Key in the draft: {@code man.name}, {@code office}. */
  String key() {
    return party.map(sex -> sex.partyKey() + ".").orElse("") + definition.key();
  }

  FoundField of(Sex sex) {
    return new FoundField(definition, Optional.of(sex), value, ditto);
  }
}
