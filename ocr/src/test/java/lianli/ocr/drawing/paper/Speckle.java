package lianli.ocr.drawing.paper;

/** Fast seeded noise: one number per pixel is too many for a good generator. */
final class Speckle {
  private long state;

  Speckle(long seed) {
    state = seed | 1;
  }

  /** A number from 0 to 1. */
  double next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (state >>> 11) * 0x1p-53;
  }

  /** About normal, mean 0, deviation 1. */
  double bell() {
    return (next() + next() + next() - 1.5) * 2;
  }
}
