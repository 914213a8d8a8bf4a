package lianli.ocr.scan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * The one image a page consists of: nothing else is painted, the image stands upright and covers
 * the page. An invisible text layer does not count as paint.
 *
 * @param dpi pixels of the image to an inch of the page
 */
public record SoleImage(PDImageXObject image, int dpi) {
  private static final Set<String> PAINTS =
      Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "BI", "EI");
  private static final Set<String> SHOWS_TEXT = Set.of("Tj", "TJ", "'", "\"");
  private static final int INVISIBLE = 3;

  /** Least share of the page the image must cover. */
  private static final double LEAST_COVER = 0.9;

  /** The page's one image, if it has one and nothing else. */
  public static Optional<SoleImage> of(PDPage page) throws IOException {
    Walk walk = new Walk();
    PDFStreamParser parser = new PDFStreamParser(page);
    List<COSBase> operands = new ArrayList<>();
    for (Object token = parser.parseNextToken();
        token != null && walk.isPlain;
        token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        walk.take(operator.getName(), operands);
        operands.clear();
      } else if (token instanceof COSBase operand) {
        operands.add(operand);
      }
    }
    return walk.isPlain && walk.name != null ? image(page, walk) : Optional.empty();
  }

  private static Optional<SoleImage> image(PDPage page, Walk walk) throws IOException {
    PDXObject drawn = page.getResources().getXObject(walk.name);
    Matrix placed = walk.placed;
    boolean isUpright =
        placed.getShearX() == 0
            && placed.getShearY() == 0
            && placed.getScaleX() > 0
            && placed.getScaleY() > 0;
    if (!(drawn instanceof PDImageXObject image) || !isUpright || image.isStencil()) {
      return Optional.empty();
    }
    double cover =
        placed.getScaleX()
            * placed.getScaleY()
            / (page.getCropBox().getWidth() * page.getCropBox().getHeight());
    int dpi = Math.round(image.getWidth() / placed.getScaleX() * 72);
    return cover >= LEAST_COVER && cover <= 1.1 && image.getMask() == null
        ? Optional.of(new SoleImage(image, dpi))
        : Optional.empty();
  }

  /** Follows the drawing operators as far as needed to find the image and anything beside it. */
  private static final class Walk {
    private final Deque<Matrix> saved = new ArrayDeque<>();
    private Matrix now = new Matrix();
    private Matrix placed = new Matrix();
    private @org.jspecify.annotations.Nullable COSName name;
    private int textMode;
    private boolean isPlain = true;

    void take(String operator, List<COSBase> operands) {
      switch (operator) {
        case "q" -> saved.push(now.clone());
        case "Q" -> now = saved.isEmpty() ? new Matrix() : saved.pop();
        case "cm" -> now = matrix(operands).multiply(now);
        case "Tr" -> textMode = operands.getFirst() instanceof COSNumber n ? n.intValue() : 0;
        case "Do" -> place(operands);
        default ->
            isPlain &=
                !PAINTS.contains(operator)
                    && (textMode == INVISIBLE || !SHOWS_TEXT.contains(operator));
      }
    }

    private void place(List<COSBase> operands) {
      isPlain &= name == null;
      name = (COSName) operands.getFirst();
      placed = now;
    }

    private static Matrix matrix(List<COSBase> operands) {
      float[] values = new float[6];
      for (int i = 0; i < values.length; i++) {
        values[i] = ((COSNumber) operands.get(i)).floatValue();
      }
      return new Matrix(values[0], values[1], values[2], values[3], values[4], values[5]);
    }
  }
}
