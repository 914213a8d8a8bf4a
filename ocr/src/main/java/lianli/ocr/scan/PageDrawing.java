package lianli.ocr.scan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * What a page draws, as far as it matters to a scan: its images and where they stand, whether
 * anything else is painted, whether something of them is hidden, and whether something is drawn
 * that is not in the file.
 */
final class PageDrawing {
  private static final Set<String> PAINTS =
      Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "BI", "EI");
  private static final Set<String> SHOWS_TEXT = Set.of("Tj", "TJ", "'", "\"");
  private static final int INVISIBLE = 3;

  /** A form in a form in a form; scans need one or two. */
  private static final int DEEPEST = 12;

  /** A drawn map of a city has fewer; forms that draw each other ten times have no end. */
  private static final int MOST_OPERATORS = 2_000_000;

  /** So far, in points, an edge may stand beside another and be the same. */
  private static final double NEAR = 1.5;

  private final List<Placed> images = new ArrayList<>();
  private final PDRectangle box;
  private boolean paints;
  private boolean hides;
  private boolean lost;
  private int operators;

  /**
   * An image and where it stands.
   *
   * @param at from the square of side one to points of the page
   * @param isOfPage false if a form on the page draws it
   */
  record Placed(PDImageXObject image, Matrix at, boolean isOfPage) {
    /** Share of a page of this size, in square points. */
    double share(double area) {
      double own = Math.abs(at.getScaleX() * at.getScaleY() - at.getShearX() * at.getShearY());
      return own / area;
    }

    /** Dots of the image to a point of the page, along the finer of its sides. */
    double scale() {
      double across = Math.hypot(at.getScaleX(), at.getShearY());
      double down = Math.hypot(at.getShearX(), at.getScaleY());
      return Math.max(
          across > 0 ? image.getWidth() / across : 0, down > 0 ? image.getHeight() / down : 0);
    }
  }

  private PageDrawing(PDRectangle box) {
    this.box = box;
  }

  static PageDrawing of(PDPage page) throws IOException {
    PageDrawing drawing = new PageDrawing(page.getCropBox());
    drawing.walk(page, page.getResources(), new Matrix(), 0);
    return drawing;
  }

  /** In the order in which they are drawn. */
  List<Placed> images() {
    return images;
  }

  /** True if nothing is painted but images, wholly and plainly. */
  boolean isOfImagesAlone() {
    return !paints && !hides;
  }

  /** True if something is drawn that the file does not hold. */
  boolean isPartLost() {
    return lost;
  }

  private void walk(PDContentStream content, PDResources resources, Matrix start, int depth)
      throws IOException {
    Walk walk = new Walk(resources, start, depth);
    PDFStreamParser parser = new PDFStreamParser(content);
    List<COSBase> operands = new ArrayList<>();
    for (Object token = parser.parseNextToken();
        token != null && operators < MOST_OPERATORS;
        token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        operators++;
        walk.take(operator.getName(), operands);
        operands.clear();
      } else if (token instanceof COSBase operand) {
        operands.add(operand);
      }
    }
    parser.close();
  }

  /** Follows the operators of one content stream. */
  private final class Walk {
    private final @org.jspecify.annotations.Nullable PDResources resources;
    private final int depth;
    private final Deque<Matrix> saved = new ArrayDeque<>();
    private Matrix now;
    private int textMode;

    /** False once the path is more than one rectangle that holds the whole page. */
    private boolean pathHoldsPage;

    Walk(@org.jspecify.annotations.Nullable PDResources resources, Matrix start, int depth) {
      this.resources = resources;
      this.now = start;
      this.depth = depth;
    }

    void take(String operator, List<COSBase> operands) throws IOException {
      switch (operator) {
        case "q" -> saved.push(now.clone());
        case "Q" -> now = saved.isEmpty() ? now : saved.pop();
        case "cm" -> now = matrix(operands).multiply(now);
        case "Tr" -> textMode = (int) number(operands, 0);
        case "re" -> pathHoldsPage = holdsPage(operands);
        case "m", "l", "c", "v", "y" -> pathHoldsPage = false;
        case "W", "W*" -> hides |= !pathHoldsPage;
        case "gs" -> hides |= !GraphicsState.isPlain(resources, operands);
        // What stands in a layer may be switched off.
        case "BDC" -> hides |= !operands.isEmpty() && COSName.OC.equals(operands.getFirst());
        case "Do" -> draw(operands);
        default ->
            paints |=
                PAINTS.contains(operator)
                    || (textMode != INVISIBLE && SHOWS_TEXT.contains(operator));
      }
    }

    private boolean holdsPage(List<COSBase> operands) {
      Matrix corner = now;
      float x = number(operands, 0);
      float y = number(operands, 1);
      var one = corner.transformPoint(x, y);
      var other = corner.transformPoint(x + number(operands, 2), y + number(operands, 3));
      return Math.min(one.x, other.x) <= box.getLowerLeftX() + NEAR
          && Math.max(one.x, other.x) >= box.getUpperRightX() - NEAR
          && Math.min(one.y, other.y) <= box.getLowerLeftY() + NEAR
          && Math.max(one.y, other.y) >= box.getUpperRightY() - NEAR;
    }

    private void draw(List<COSBase> operands) throws IOException {
      PDXObject drawn =
          resources == null || operands.isEmpty() || !(operands.getLast() instanceof COSName name)
              ? null
              : resources.getXObject(name);
      switch (drawn) {
        case null -> lost = true;
        case PDImageXObject image -> {
          hides |= image.getCOSObject().containsKey(COSName.OC);
          images.add(new Placed(image, now.clone(), depth == 0));
        }
        case PDFormXObject form when depth < DEEPEST -> {
          PDResources own = form.getResources();
          walk(
              form,
              own == null && resources != null ? resources : own,
              form.getMatrix().multiply(now),
              depth + 1);
        }
        default -> paints = true;
      }
    }

    private static float number(List<COSBase> operands, int place) {
      // A viewer goes on over what makes no sense.
      return place < operands.size() && operands.get(place) instanceof COSNumber number
          ? number.floatValue()
          : 0;
    }

    private static Matrix matrix(List<COSBase> operands) {
      return new Matrix(
          number(operands, 0),
          number(operands, 1),
          number(operands, 2),
          number(operands, 3),
          number(operands, 4),
          number(operands, 5));
    }
  }
}
