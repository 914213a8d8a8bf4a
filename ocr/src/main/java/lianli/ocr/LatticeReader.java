package lianli.ocr;

/** A reader that tells of a line all that it may say, not only what is likeliest. */
public interface LatticeReader {

  /** What may stand on an image of exactly one horizontal line; no steps if it is a speck. */
  Lattice lattice(Raster line);
}
