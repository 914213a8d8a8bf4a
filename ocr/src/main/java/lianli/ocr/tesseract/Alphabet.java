package lianli.ocr.tesseract;

import java.util.BitSet;

/** The characters the models of a language combination can write. */
final class Alphabet {
  private final BitSet codePoints;

  private Alphabet(BitSet codePoints) {
    this.codePoints = codePoints;
  }

  static Alphabet of(TesseractModels models, String languages) {
    BitSet all = new BitSet();
    for (String language : languages.split("\\+", -1)) {
      all.or(UnicharsetReader.read(models.file(language)));
    }
    return new Alphabet(all);
  }

  boolean has(int codePoint) {
    return codePoints.get(codePoint);
  }
}
