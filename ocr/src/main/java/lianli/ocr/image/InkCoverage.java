package lianli.ocr.image;

import lianli.ocr.GreyImage;
import lianli.ocr.Region;

/** How much ink an image holds, and where. */
public final class InkCoverage {
  /** On flattened paper this is print, not grain, stain or what shines through. */
  public static final int SHADE = 140;

  /** A page with less is blank: a single printed line of an A4 page is several times this. */
  private static final double BLANK_SHARE = 0.0002;

  private InkCoverage() {}

  /** Share of pixels that are ink. */
  public static double share(GreyImage flattened) {
    if (flattened.region().isEmpty()) {
      return 0;
    }
    long ink = 0;
    for (byte pixel : flattened.pixels()) {
      if ((pixel & 0xff) < SHADE) {
        ink++;
      }
    }
    return (double) ink / flattened.pixels().length;
  }

  /** True if the page holds nothing to read: paper, grain, at most a punch hole's rim. */
  public static boolean isBlank(GreyImage flattened) {
    int marginX = flattened.width() / 20;
    int marginY = flattened.height() / 20;
    GreyImage inner = flattened.crop(flattened.region().grow(-marginX, -marginY));
    return share(inner) < BLANK_SHARE;
  }

  /** Ink pixels in each row. */
  public static int[] rows(GreyImage image, int shade) {
    int[] profile = new int[image.height()];
    for (int y = 0, at = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++, at++) {
        if ((image.pixels()[at] & 0xff) < shade) {
          profile[y]++;
        }
      }
    }
    return profile;
  }

  /** Ink pixels in each column. */
  public static int[] columns(GreyImage image, int shade) {
    int[] profile = new int[image.width()];
    for (int y = 0, at = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++, at++) {
        if ((image.pixels()[at] & 0xff) < shade) {
          profile[x]++;
        }
      }
    }
    return profile;
  }

  /** The smallest region that holds all ink; empty if there is none. */
  public static Region bounds(GreyImage image, int shade) {
    int[] rows = rows(image, shade);
    int[] columns = columns(image, shade);
    int left = first(columns);
    int top = first(rows);
    return left == columns.length
        ? new Region(0, 0, 0, 0)
        : Region.between(left, top, last(columns) + 1, last(rows) + 1);
  }

  private static int first(int[] profile) {
    int at = 0;
    while (at < profile.length && profile[at] == 0) {
      at++;
    }
    return at;
  }

  private static int last(int[] profile) {
    int at = profile.length - 1;
    while (at >= 0 && profile[at] == 0) {
      at--;
    }
    return at;
  }
}
