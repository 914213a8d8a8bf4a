package lianli.ocr.hand;

import lianli.ocr.value.PlaceWords;

/** How likely the code of a county is in a number, before that was read. */
final class AreaCodes {
  /** Most people of a county's records have its own code; others one of thousands. */
  private static final double OTHER_COUNTY = -2.5;

  /** Codes of former years stand on no list of present ones. */
  private static final double UNKNOWN_COUNTY = -5;

  private final PlaceWords places;

  AreaCodes(PlaceWords places) {
    this.places = places;
  }

  /** The logarithm, beside that of the county's own code. */
  double weight(String code) {
    return places.isOwnCode(code) ? 0 : places.isCode(code) ? OTHER_COUNTY : UNKNOWN_COUNTY;
  }
}
