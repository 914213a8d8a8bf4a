package lianli.ocr.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import lianli.ocr.ColourImage;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is red on a page and goes, and what is red and stays. */
class SealsTest {
  private static final int DPI = 200;
  private static final int WIDTH = mm(150);
  private static final int HEIGHT = mm(130);
  private static final Colour PAPER = new Colour(250, 246, 236);
  private static final Colour VERMILION = new Colour(205, 60, 66);

  /** Print is not quite black, so that a step that lightens it shows. */
  private static final double DARKEST = 0.15;

  private static final byte WEAK = (byte) 170;

  private record Colour(int red, int green, int blue) {
    int[] channels() {
      return new int[] {red, green, blue};
    }
  }

  private static int mm(double millimetres) {
    return (int) Math.round(millimetres * DPI / 25.4);
  }

  private static Drawing nothing() {
    return Drawing.paper(WIDTH, HEIGHT);
  }

  /** A round seal of an office, its middle in the middle of the page. */
  private static Drawing officeSeal() {
    int x = WIDTH / 2;
    int y = HEIGHT / 2;
    return nothing()
        .ring(x, y, mm(19), mm(1.2))
        .text("开阳县民政局", x - mm(15), y - mm(2), mm(5))
        .text("婚姻登记专用章", x - mm(15.5), y + mm(8), mm(4.4));
  }

  private static Region sealBox() {
    return new Region(WIDTH / 2, HEIGHT / 2, 0, 0).grow(mm(20), mm(20));
  }

  private static Drawing name() {
    return nothing()
        .text("赵国强 李秀兰", WIDTH / 2 - mm(26), HEIGHT / 2, mm(8))
        .text("一九八五年三月", WIDTH / 2 - mm(26), HEIGHT / 2 + mm(16), mm(8));
  }

  /** Paper with print on it, and over both a drawing in transparent ink. */
  private static ColourImage page(Colour paper, Drawing print, Drawing red, Colour ink) {
    GreyImage below = print.grey();
    GreyImage above = red.grey();
    int[] papers = paper.channels();
    int[] inks = ink.channels();
    byte[] rgb = new byte[3 * below.pixels().length];
    for (int at = 0; at < rgb.length; at++) {
      double light = DARKEST + (1 - DARKEST) * (below.pixels()[at / 3] & 0xff) / 255;
      double cover = 1 - (above.pixels()[at / 3] & 0xff) / 255.0;
      double through = 1 - cover * (1 - inks[at % 3] / 255.0);
      rgb[at] = (byte) (papers[at % 3] * light * through);
    }
    return new ColourImage(below.width(), below.height(), rgb);
  }

  private static ColourImage page(Drawing print, Drawing red) {
    return page(PAPER, print, red, VERMILION);
  }

  /** What a scanner's file makes of it: colour is kept at half the sharpness of light. */
  private static ColourImage throughJpeg(ColourImage page) throws IOException {
    BufferedImage image =
        new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = page.rgb().clone();
    for (int at = 0; at < rgb.length; at += 3) {
      int colour = (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff);
      image.setRGB(at / 3 % page.width(), at / 3 / page.width(), colour);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", file);
    BufferedImage back = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
    for (int at = 0; at < rgb.length; at += 3) {
      int colour = back.getRGB(at / 3 % page.width(), at / 3 / page.width());
      rgb[at] = (byte) (colour >> 16);
      rgb[at + 1] = (byte) (colour >> 8);
      rgb[at + 2] = (byte) colour;
    }
    return new ColourImage(page.width(), page.height(), rgb);
  }

  private static int darkest(GreyImage image, Region part) {
    int darkest = 255;
    for (byte pixel : image.crop(part).pixels()) {
      darkest = Math.min(darkest, pixel & 0xff);
    }
    return darkest;
  }

  private static int darkerThan(int shade, GreyImage image) {
    int count = 0;
    for (byte pixel : image.pixels()) {
      count += (pixel & 0xff) < shade ? 1 : 0;
    }
    return count;
  }

  private static void assertUntouched(ColourImage page) {
    assertThat(Seals.faded(page, DPI).pixels()).isEqualTo(page.red().pixels());
  }

  @ParameterizedTest
  @CsvSource({
    // as the red channel sees them: hardly, well, and nearly as well as print
    "225, 70, 80",
    "205, 60, 66",
    "140, 40, 50",
  })
  void anOfficesSealBecomesPaper(int red, int green, int blue) {
    ColourImage page = page(PAPER, nothing(), officeSeal(), new Colour(red, green, blue));

    GreyImage faded = Seals.faded(page, DPI);

    assertThat(darkest(page.red(), sealBox())).isLessThan(PAPER.red() - 20);
    assertThat(darkest(faded, sealBox())).isEqualTo(PAPER.red());
  }

  @Test
  void aSquareSealOfTheFiftiesBecomesPaper() {
    int left = WIDTH / 2 - mm(18);
    int top = HEIGHT / 2 - mm(18);
    Drawing seal = frame(nothing(), left, top, mm(36), mm(36), mm(1.5));
    seal.text("开阳县人", left + mm(3), top + mm(16), mm(7));
    seal.text("民委员会", left + mm(3), top + mm(29), mm(7));

    GreyImage faded = Seals.faded(page(nothing(), seal), DPI);

    assertThat(darkest(faded, sealBox())).isEqualTo(PAPER.red());
  }

  @Test
  void aSealOnPinkPaperBecomesPaper() {
    Colour pink = new Colour(250, 208, 205);

    GreyImage faded = Seals.faded(page(pink, nothing(), officeSeal(), VERMILION), DPI);

    assertThat(darkest(faded, sealBox())).isEqualTo(pink.red());
  }

  @Test
  void aSealLeavesNoEdgesWhereTheFileKeptItsColourCoarsely() throws IOException {
    Drawing rings = nothing();
    for (int radius = 7; radius < 20; radius += 4) {
      rings.ring(WIDTH / 2, HEIGHT / 2, mm(radius), mm(1));
    }
    ColourImage page = throughJpeg(page(nothing(), rings));

    GreyImage faded = Seals.faded(page, DPI);

    int before = darkerThan(200, page.red());
    assertThat(before).isGreaterThan(10_000);
    assertThat(darkerThan(200, faded)).isLessThan(before / 8);
  }

  @ParameterizedTest
  @CsvSource({"205, 60, 66", "140, 40, 50"})
  void printBelowASealStaysAsDarkAsItWas(int red, int green, int blue) {
    // Where it was pressed weakly it has taken less light from the print.
    Drawing uneven =
        officeSeal().box(WIDTH / 2 - mm(8), HEIGHT / 2 + mm(10), mm(16), mm(6), WEAK & 0xff);
    GreyImage seal = uneven.grey();
    GreyImage print = name().grey();
    ColourImage page = page(PAPER, name(), uneven, new Colour(red, green, blue));

    GreyImage faded = Seals.faded(page, DPI);

    int below = 0;
    for (int at = 0; at < print.pixels().length; at++) {
      if (print.pixels()[at] == 0 && (seal.pixels()[at] == 0 || seal.pixels()[at] == WEAK)) {
        below++;
        assertThat(faded.pixels()[at] & 0xff).isLessThan((int) (DARKEST * PAPER.red()) + 10);
      }
    }
    assertThat(below).isGreaterThan(150);
  }

  @Test
  void whatStandsBesideTheSealStaysAsItIs() {
    Drawing print = name().text("开阳县民政局一九八五年三月二日", mm(10), mm(20), mm(7));
    ColourImage page = page(print, officeSeal());
    Region above = Region.between(0, 0, WIDTH, mm(40));

    GreyImage faded = Seals.faded(page, DPI);

    assertThat(faded.crop(above).pixels()).isEqualTo(page.red().crop(above).pixels());
  }

  /** Certificates are printed on a pink pattern, redder than paper but less red than the seal. */
  @Test
  void aSealIsTakenOffAReddishPatternThatIsLargerThanASeal() {
    ColourImage page = page(nothing(), officeSeal());
    byte[] rgb = page.rgb();
    for (int y = mm(10); y < mm(120); y++) {
      for (int x = mm(30); x < mm(110); x++) {
        if ((x + 2 * y) % 5 < 2) {
          int at = 3 * (y * WIDTH + x);
          rgb[at + 1] = (byte) ((rgb[at + 1] & 0xff) * 0.7);
          rgb[at + 2] = (byte) ((rgb[at + 2] & 0xff) * 0.7);
        }
      }
    }

    GreyImage faded = Seals.faded(page, DPI);

    assertThat(darkest(faded, sealBox())).isEqualTo(PAPER.red());
  }

  @Test
  void aRedTitleStays() {
    Drawing title = nothing();
    for (int i = 0; i < 3; i++) {
      title.text("结婚证".substring(i, i + 1), mm(30 + 30 * i), mm(40), mm(12));
    }

    assertUntouched(page(name(), title));
  }

  @Test
  void aTitleAsTallAsASealStaysBecauseItIsLonger() {
    // The line below the characters makes one thing of them, 50 mm long.
    Drawing title =
        nothing()
            .text("结婚", mm(40), mm(55), mm(25))
            .line(mm(40), mm(56), mm(90), mm(56), mm(2))
            .line(mm(40), mm(33), mm(90), mm(33), mm(2));

    assertUntouched(page(name(), title));
  }

  @Test
  void aRegistrarsSmallNameStampStays() {
    Drawing stamp =
        frame(nothing(), mm(60), mm(60), mm(17), mm(17), mm(1))
            .text("黄梅", mm(61.5), mm(67.5), mm(6.5))
            .text("之印", mm(61.5), mm(75.5), mm(6.5));

    assertUntouched(page(name(), stamp));
  }

  @Test
  void aRedBorderAroundThePageStays() {
    assertUntouched(page(name(), frame(nothing(), mm(10), mm(10), mm(130), mm(110), mm(2.5))));
  }

  @Test
  void thinRedRulesAroundACellStay() {
    assertUntouched(page(name(), frame(nothing(), mm(50), mm(45), mm(45), mm(40), 2)));
  }

  @Test
  void aPhotographOnRedGroundStays() {
    Drawing photograph = nothing().box(mm(60), mm(30), mm(35), mm(45), 0);

    assertUntouched(page(name(), photograph));
  }

  @Test
  void printOnYellowedPaperWithoutASealStays() {
    assertUntouched(page(new Colour(236, 214, 170), name(), nothing(), VERMILION));
  }

  @Property(tries = 60)
  void aPageWithoutColourStays(
      @ForAll @IntRange(min = 1, max = 300) int width,
      @ForAll @IntRange(min = 1, max = 300) int height,
      @ForAll long seed) {
    Random random = new Random(seed);
    byte[] rgb = new byte[3 * width * height];
    for (int at = 0; at < rgb.length; at += 3) {
      byte shade = (byte) random.nextInt(256);
      rgb[at] = shade;
      rgb[at + 1] = shade;
      rgb[at + 2] = shade;
    }

    assertUntouched(new ColourImage(width, height, rgb));
  }

  @Property(tries = 60)
  void noPixelBecomesDarker(
      @ForAll @IntRange(min = 100, max = 245) int red,
      @ForAll @IntRange(max = 140) int green,
      @ForAll @IntRange(max = 140) int blue,
      @ForAll @IntRange(min = 150, max = 255) int paper,
      @ForAll long seed) {
    ColourImage page =
        page(
            new Colour(paper, paper, paper),
            Drawing.paper(mm(50), mm(50)).text("赵国强", mm(12), mm(28), mm(8)),
            Drawing.paper(mm(50), mm(50))
                .ring(mm(25), mm(25), mm(19), mm(1.5))
                .text("民政局", mm(13), mm(25), mm(8)),
            new Colour(red, green, blue));
    Random random = new Random(seed);
    for (int at = 0; at < page.rgb().length; at++) {
      int grain = random.nextInt(-8, 9);
      page.rgb()[at] = (byte) Math.clamp((page.rgb()[at] & 0xff) + grain, 0, 255);
    }

    GreyImage faded = Seals.faded(page, DPI);

    int darker = 0;
    for (int at = 0; at < faded.pixels().length; at++) {
      darker += (faded.pixels()[at] & 0xff) < (page.rgb()[3 * at] & 0xff) ? 1 : 0;
    }
    assertThat(darker).isZero();
  }

  private static Drawing frame(
      Drawing drawing, int x, int y, int width, int height, float thickness) {
    return drawing
        .line(x, y, x + width, y, thickness)
        .line(x, y + height, x + width, y + height, thickness)
        .line(x, y, x, y + height, thickness)
        .line(x + width, y, x + width, y + height, thickness);
  }
}
