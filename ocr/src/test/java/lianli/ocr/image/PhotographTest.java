package lianli.ocr.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.PixelMap;
import lianli.ocr.PixelMap.Point;
import lianli.ocr.Region;
import lianli.registry.draft.ScanFinding;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Pages photographed by telephone, from aslant, on a table. */
class PhotographTest {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1800;
  private static final int TABLE = 60;

  /** Pixels: no stroke and no rule is so thick. */
  private static final int THICK = 20;

  /** A form with rules all round and a dark mark in its right lower part. */
  private static final GreyImage FORM =
      Drawing.paper(1000, 1400)
          .line(100, 200, 900, 200, 4)
          .line(100, 700, 900, 700, 4)
          .line(100, 1200, 900, 1200, 4)
          .line(100, 200, 100, 1200, 4)
          .line(900, 200, 900, 1200, 4)
          .text("申请结婚登记声明书", 250, 150, 48)
          .box(700, 1000, 60, 40, 0)
          .grey();

  /** The form as a camera shows it that sees its corners here. */
  private static GreyImage photograph(GreyImage table, Sheet seen) {
    byte[] pixels = table.pixels().clone();
    PixelMap toPicture = seen.toPicture();
    double across = (double) seen.width() / FORM.width();
    double down = (double) seen.height() / FORM.height();
    // Drawn finely enough to leave no hole: the map leads from the form to the picture.
    for (double y = 0; y < FORM.height(); y += 0.4) {
      for (double x = 0; x < FORM.width(); x += 0.4) {
        Point place = toPicture.apply(x * across, y * down);
        int shade = FORM.at((int) x, (int) y);
        // The lamp stands at the left.
        pixels[(int) place.y() * table.width() + (int) place.x()] =
            (byte) (shade * (250 - place.x() * 90 / table.width()) / 255);
      }
    }
    return new GreyImage(table.width(), table.height(), pixels);
  }

  private static GreyImage table() {
    return GreyImage.filled(WIDTH, HEIGHT, TABLE);
  }

  private static Sheet seen(int... xy) {
    return new Sheet(
        new Point(xy[0], xy[1]),
        new Point(xy[2], xy[3]),
        new Point(xy[4], xy[5]),
        new Point(xy[6], xy[7]));
  }

  @Property(tries = 15)
  void whatWasPhotographedAslantIsSeenStraight(@ForAll @IntRange(max = 10_000) int seed) {
    Random random = new Random(seed);
    int lean = 60 + random.nextInt(120);
    Sheet seen =
        seen(
            200 + lean + random.nextInt(30),
            150 + random.nextInt(40),
            1400 - lean + random.nextInt(30),
            150 + random.nextInt(40),
            1400 + random.nextInt(60),
            1600 + random.nextInt(60),
            200 - random.nextInt(60),
            1600 + random.nextInt(60));

    PreparedPage page = new PagePreparation().prepare(photograph(table(), seen), 150);

    Rulings rulings = Rulings.of(page.flat(), 150);
    assertThat(whole(rulings.horizontal())).hasSize(3).allMatch(PhotographTest::isStraight);
    assertThat(whole(rulings.vertical())).hasSize(2).allMatch(PhotographTest::isStraight);
    Region mark = mark(page.flat());
    assertThat(page.inScan(mark).centreX()).isCloseTo(of(seen, 730, 1020).x(), within(6.0));
    assertThat(page.inScan(mark).centreY()).isCloseTo(of(seen, 730, 1020).y(), within(6.0));
  }

  /** Drawn without care for half pixels, rules show steps that pass for short rules. */
  private static List<Ruling> whole(List<Ruling> rulings) {
    return rulings.stream().filter(ruling -> ruling.to() - ruling.from() > 500).toList();
  }

  private static boolean isStraight(Ruling ruling) {
    return Math.abs(ruling.atFrom() - ruling.atTo()) < 3;
  }

  private static Point of(Sheet seen, double x, double y) {
    return seen.toPicture().apply(x * seen.width() / 1000.0, y * seen.height() / 1400.0);
  }

  /** The only thing in the form that is dark and thick. */
  private static Region mark(GreyImage flat) {
    Region all = new Region(0, 0, 0, 0);
    for (int y = 0; y + THICK < flat.height(); y += 2) {
      for (int x = 0; x + THICK < flat.width(); x += 2) {
        Region part = new Region(x, y, THICK, THICK);
        if (flat.at(x, y) < 90 && InkCoverage.share(flat.crop(part)) > 0.95) {
          all = all.isEmpty() ? part : all.union(part);
        }
      }
    }
    return all;
  }

  @Test
  void aScanStaysAsItIs() {
    assertThat(Photograph.of(FORM).straightened(FORM).image()).isSameAs(FORM);
  }

  @Test
  void aSheetThatLiesStraightUnderADarkLidStaysAsItIs() {
    GreyImage lid = photograph(table(), seen(200, 150, 1300, 150, 1300, 1690, 200, 1690));

    assertThat(Photograph.of(lid).straightened(lid).image()).isSameAs(lid);
  }

  @Test
  void aSheetTurnedOnTheScannerIsLeftToBeTurnedBack() {
    GreyImage turned = photograph(table(), seen(250, 150, 1348, 207, 1268, 1745, 170, 1688));

    assertThat(Photograph.of(turned).straightened(turned).image()).isSameAs(turned);
  }

  @Test
  void ofASheetThatThePictureCutsOffNothingIsKnown() {
    GreyImage whole = photograph(table(), seen(300, 150, 1300, 150, 1450, 1650, 150, 1650));
    GreyImage cut = whole.crop(new Region(0, 0, WIDTH, 1400));

    assertThat(Photograph.of(cut).straightened(cut).image()).isSameAs(cut);
  }

  @Test
  void aFoldedCornerHidesWhatLiesBelowIt() {
    GreyImage page = photograph(table(), seen(300, 150, 1300, 150, 1450, 1650, 150, 1650));
    byte[] pixels = page.pixels().clone();
    for (int y = 0; y < 700; y++) {
      for (int x = 0; x < 1000 - y; x++) {
        pixels[y * WIDTH + x] = TABLE;
      }
    }
    GreyImage folded = new GreyImage(WIDTH, HEIGHT, pixels);

    assertThat(Photograph.of(folded).straightened(folded).image()).isSameAs(folded);
  }

  @Test
  void severalSheetsThatLieAboutAreFound() {
    GreyImage one = photograph(table(), seen(60, 60, 760, 100, 740, 1000, 40, 960));
    GreyImage two = photograph(one, seen(850, 400, 1520, 300, 1560, 1300, 900, 1340));

    List<ScanFinding> findings = Photograph.of(two).findings();

    assertThat(findings).singleElement().matches(ScanFinding::isDoubt);
    assertThat(findings.getFirst().rule()).isEqualTo("several-sheets");
    assertThat(Photograph.of(two).straightened(two).image()).isSameAs(two);
  }

  @Test
  void theTwoPagesOfABookletOnAScannerAreNoMess() {
    GreyImage one = photograph(table(), seen(60, 100, 760, 100, 760, 1080, 60, 1080));
    GreyImage two = photograph(one, seen(850, 103, 1550, 103, 1550, 1083, 850, 1083));

    assertThat(Photograph.of(two).findings()).isEmpty();
  }
}
