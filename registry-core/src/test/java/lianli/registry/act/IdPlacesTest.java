package lianli.registry.act;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers place by place: what is hidden contradicts nothing. */
class IdPlacesTest {
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "11010519491231002X, 11010519491231002X, 0",
    "110105********002X, 11010519491231002X, 0",
    "11010519491231002X, ******19491231****, 0",
    "110105********003X, 11010519491231002X, 1",
    "110106********003X, 11010519491231002X, 2",
    "110105491231002, 11010519491231002X, 11",
    "'', 123, 3"
  })
  void whatBothShowIsCounted(String one, String other, int differing) {
    assertEquals(differing, IdPlaces.differing(one, other));
    assertEquals(differing, IdPlaces.differing(other, one));
    assertEquals(differing == 0, IdPlaces.mayBeOne(one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 110**************X",
    "110105491231002, 110***********2",
    "E12345678, E12*****8",
    "H123456, *******",
    "'', ''"
  })
  void threePlacesAndTheLastMayBeShown(String number, String shown) {
    assertEquals(shown, IdPlaces.masked(number));
  }
}
