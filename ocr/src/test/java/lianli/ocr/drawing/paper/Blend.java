package lianli.ocr.drawing.paper;

/** How ink and stains mix with what lies below. */
final class Blend {
  private Blend() {}

  /** The pixel seen through a coloured film that covers this share of it. */
  static int multiply(int rgb, int red, int green, int blue, double cover) {
    double share = Math.clamp(cover, 0, 1);
    int r = (rgb >> 16) & 255;
    int g = (rgb >> 8) & 255;
    int b = rgb & 255;
    return pack(
        r * (1 - share + share * red / 255),
        g * (1 - share + share * green / 255),
        b * (1 - share + share * blue / 255));
  }

  /** The pixel with its brightness changed. */
  static int scale(int rgb, double by) {
    return pack(((rgb >> 16) & 255) * by, ((rgb >> 8) & 255) * by, (rgb & 255) * by);
  }

  static int pack(double r, double g, double b) {
    return 0xff000000 | channel(r) << 16 | channel(g) << 8 | channel(b);
  }

  private static int channel(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
