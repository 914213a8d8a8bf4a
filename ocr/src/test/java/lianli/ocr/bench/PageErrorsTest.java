package lianli.ocr.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianli.ocr.Confidence;
import lianli.ocr.Region;
import lianli.ocr.extract.PageResult.TextLine;
import lianli.registry.json.Json;
import org.junit.jupiter.api.Test;

/** How many characters of a page count as wrong. A character is 20 pixels wide and high. */
class PageErrorsTest {
  private static final AffineTransform STRAIGHT = new AffineTransform();

  @Test
  void aPageReadRightHasNoErrors() {
    List<TrueLine> lines = List.of(across("结婚登记", 0, 0), across("姓名张三", 0, 40));

    assertThat(errors(lines, read("结婚登记", 0, 0), read("姓名张三", 0, 40))).isZero();
  }

  @Test
  void blanksAndWidthOfCharactersDoNotCount() {
    assertThat(errors(List.of(across("　（1）男 方：", 0, 0)), read("(１)男方:", 0, 0))).isZero();
  }

  @Test
  void oneWrongCharacterIsOneError() {
    PageErrors errors = new PageErrors();

    errors.add(List.of(across("开阳县民政局", 0, 0)), List.of(read("开阳县民攻局", 0, 0)));

    assertThat(errors.characters()).isEqualTo(6);
    assertThat(errors.rate()).isCloseTo(1 / 6.0, within(1e-9));
  }

  @Test
  void aCharacterTooManyOrTooFewIsOneError() {
    List<TrueLine> lines = List.of(across("开阳县民政局", 0, 0));

    assertThat(errors(lines, read("开阳县县民政局", 0, 0))).isOne();
    assertThat(errors(lines, read("开阳民政局", 0, 0))).isOne();
  }

  @Test
  void aRareCharacterIsOneCharacter() {
    PageErrors errors = new PageErrors();

    errors.add(List.of(across("王𬭎", 0, 0)), List.of(read("王宏", 0, 0)));

    assertThat(errors.characters()).isEqualTo(2);
    assertThat(errors.rate()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aLineMayBeReadInPieces() {
    List<TrueLine> lines = List.of(across("准予登记发给此证", 0, 0));

    assertThat(errors(lines, read("发给此证", 80, 1), read("准予登记", 0, 0))).isZero();
    // What was read between two pieces, at their place, may be left out.
    assertThat(errors(lines, read("准予登记", 0, 0), read("县", 70, 5), read("发给此证", 80, 1))).isZero();
    assertThat(errors(lines, read("准予登汜", 0, 0), read("发合此证", 80, 1))).isEqualTo(2);
  }

  @Test
  void severalLinesMayBeReadAsOne() {
    List<TrueLine> lines = List.of(across("姓名", 0, 0), across("张三", 60, 0), across("性别男", 120, 0));

    assertThat(errors(lines, read("姓名张三性别男", 0, 0))).isZero();
    assertThat(errors(lines, read("姓名张王性别男", 0, 0))).isOne();
  }

  @Test
  void aLineMayBeCutInTheMiddleAndJoinedToItsNeighbours() {
    List<TrueLine> lines = List.of(across("姓名", 0, 0), across("欧阳建国", 60, 0), across("性别", 160, 0));

    assertThat(errors(lines, read("姓名欧阳", 0, 0), read("建国性别", 100, 0))).isZero();
  }

  @Test
  void piecesInTheWrongOrderWithinALineAreErrors() {
    List<TrueLine> lines = List.of(across("准予登记发给此证", 0, 0));

    assertThat(errors(lines, read("发给此证", 0, 0), read("准予登记", 80, 0))).isEqualTo(4);
  }

  @Test
  void theOrderOfLinesDoesNotMatter() {
    List<TrueLine> lines = List.of(across("结婚登记", 0, 0), across("姓名张三", 0, 40));

    assertThat(errors(lines, read("姓名张三", 0, 40), read("结婚登记", 0, 0))).isZero();
  }

  @Test
  void whatWasReadElsewhereIsNotReadHere() {
    List<TrueLine> lines = List.of(across("汉族", 0, 0), across("汉族", 0, 40));

    assertThat(errors(lines, read("汉族", 0, 40))).isEqualTo(2);
  }

  @Test
  void noiseElsewhereCostsNothingAndNoiseWithinALineDoes() {
    List<TrueLine> lines = List.of(across("结婚登记", 0, 0));

    assertThat(errors(lines, read("结婚登记", 0, 0), read("专用章", 0, 200))).isZero();
    assertThat(errors(lines, read("专用结婚登记章", 0, 0))).isZero();
    assertThat(errors(lines, read("结婚专用登记", 0, 0))).isEqualTo(2);
  }

  @Test
  void aLineThatWasNotReadIsAllMissingAndNoMore() {
    List<TrueLine> lines = List.of(across("结婚登记", 0, 0));

    assertThat(errors(lines)).isEqualTo(4);
    assertThat(errors(lines, read("一二三五六七八九十", 0, 0))).isEqualTo(4);
  }

  @Test
  void columnsAreReadDownwards() {
    List<TrueLine> lines = List.of(down("開結字第", 100, 0), down("十四", 100, 80), down("號", 100, 120));

    assertThat(errors(lines, column("開結字第十四號", 100, 0))).isZero();
    assertThat(errors(lines, column("四號", 100, 100), column("開結", 100, 0), column("字第十", 100, 40)))
        .isZero();
    assertThat(errors(lines, column("開結字第十四號", 60, 0))).isEqualTo(7);
  }

  @Test
  void neighboursOnASkewedPageStayApart() {
    // The upright box of such a long line reaches into the places of the lines above and below.
    AffineTransform skewed = AffineTransform.getRotateInstance(Math.toRadians(2.8), 500, 500);
    String text = "双方自愿结婚符合规定准予登记发给此证".repeat(2);
    List<TrueLine> lines = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      lines.add(placed(text, new Rectangle2D.Double(0, 35 * i, 720, 20), false, skewed));
    }

    assertThat(errors(lines, read(text, lines.get(2)))).isEqualTo(4 * 36);
  }

  @Test
  void aTurnedPageIsReadAlongItsLines() {
    AffineTransform turned = AffineTransform.getQuadrantRotateInstance(1);
    TrueLine whole = placed("准予登记发给此证", new Rectangle2D.Double(0, 0, 160, 20), false, turned);
    TrueLine first = placed("", new Rectangle2D.Double(0, 0, 80, 20), false, turned);
    TrueLine second = placed("", new Rectangle2D.Double(80, 0, 80, 20), false, turned);

    assertThat(errors(List.of(whole), read("发给此证", second), read("准予登记", first))).isZero();
  }

  @Test
  void ofAProgramThatTellsNoPlacesAllTextIsSearched() {
    PageErrors errors = new PageErrors();

    errors.add(
        List.of(across("结婚登记", 0, 0), across("张三", 0, 40), across("李四", 80, 40)),
        "李 四\n\n张三\n结婚 登汜\n");

    assertThat(errors.characters()).isEqualTo(8);
    assertThat(errors.rate()).isCloseTo(1 / 8.0, within(1e-9));
  }

  @Test
  void dittoMarksAreNoCharacters() {
    Json.Obj page = (Json.Obj) Json.parse("{\"lines\":[" + json("〃") + "," + json("汉族") + "]}");

    assertThat(TrueLine.of(page)).extracting(TrueLine::text).containsExactly("汉族");
  }

  @Test
  void aTruthThatOnlyKnowsFieldsHasNoLines() {
    PageErrors errors = new PageErrors();

    errors.add(TrueLine.of(Json.object().build()), List.of(read("汉族", 0, 0)));

    assertThat(errors.characters()).isZero();
    assertThat(errors.rate()).isZero();
  }

  private static String json(String text) {
    return "{\"text\":\"" + text + "\",\"box\":[[1,2],[21.5,2],[21.5,9],[1,9]]}";
  }

  private static long errors(List<TrueLine> lines, TextLine... read) {
    PageErrors errors = new PageErrors();
    errors.add(lines, List.of(read));
    return Math.round(errors.rate() * errors.characters());
  }

  private static TrueLine across(String text, int x, int y) {
    return placed(text, new Rectangle2D.Double(x, y, 20 * text.length(), 20), false, STRAIGHT);
  }

  private static TrueLine down(String text, int x, int y) {
    return placed(text, new Rectangle2D.Double(x, y, 20, 20 * text.length()), true, STRAIGHT);
  }

  private static TrueLine placed(
      String text, Rectangle2D place, boolean isDown, AffineTransform onScan) {
    List<Point2D> box =
        Stream.of(
                new Point2D.Double(place.getMinX(), place.getMinY()),
                new Point2D.Double(place.getMaxX(), place.getMinY()),
                new Point2D.Double(place.getMaxX(), place.getMaxY()),
                new Point2D.Double(place.getMinX(), place.getMaxY()))
            .map(corner -> onScan.transform(corner, null))
            .toList();
    return new TrueLine(text, box, isDown);
  }

  private static TextLine read(String text, int x, int y) {
    return new TextLine(text, new Region(x, y, 20 * text.length(), 20), false, Confidence.FULL);
  }

  private static TextLine column(String text, int x, int y) {
    return new TextLine(text, new Region(x, y, 20, 20 * text.length()), true, Confidence.FULL);
  }

  /** Read where a line stands, as far as upright boxes can tell. */
  private static TextLine read(String text, TrueLine line) {
    double[] x = line.box().stream().mapToDouble(Point2D::getX).sorted().toArray();
    double[] y = line.box().stream().mapToDouble(Point2D::getY).sorted().toArray();
    Region region =
        Region.between(
            (int) Math.round(x[0]),
            (int) Math.round(y[0]),
            (int) Math.round(x[3]),
            (int) Math.round(y[3]));
    return new TextLine(text, region, false, Confidence.FULL);
  }
}
