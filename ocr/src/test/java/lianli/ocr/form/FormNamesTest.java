package lianli.ocr.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every form and paper that comes with the program has a name that an archivist knows. */
class FormNamesTest {
  @Test
  void allThatComeWithTheProgramAreNamed() {
    assertThat(
            Stream.of(
                    FormCatalogue.standard().forms().stream().map(FormDefinition::key),
                    NonRecordPageCatalogue.standard().papers().stream()
                        .map(NonRecordPageDefinition::key),
                    Stream.of(FormCatalogue.unknown().key()))
                .flatMap(keys -> keys))
        .allSatisfy(key -> assertThat(FormNames.chinese(key)).as(key).doesNotContain(key));
  }

  @Test
  void aFormOfTheCountysOwnIsCalledByItsKey() {
    assertEquals("approval-1985", FormNames.chinese("approval-1985"));
  }
}
