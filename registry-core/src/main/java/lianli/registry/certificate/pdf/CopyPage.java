package lianli.registry.certificate.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import lianli.registry.certificate.CertificateCopy;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** What a copy looks like on paper: A4, one page. Lengths are in points. */
final class CopyPage {
  static final double SEAL_RADIUS = 56;
  static final double SEAL_X = 412;
  static final double SEAL_Y = 172;

  private static final double WIDTH = 595;
  private static final double HEIGHT = 842;
  private static final Color RED = new Color(170, 30, 35);
  private static final Color PALE_RED = new Color(250, 233, 231);
  private static final Color INK = new Color(25, 25, 25);
  private static final Color GREY = new Color(105, 105, 105);
  private static final Color HAIRLINE = new Color(222, 212, 202);
  private static final double LEFT = 86;
  private static final double RIGHT = WIDTH - LEFT;
  private static final double VALUE = 206;
  private static final double TABLE_TOP = HEIGHT - 190;
  private static final double TABLE_BOTTOM = 262;
  private static final double LEADING = 30;
  private static final double QR_SIDE = 96;
  private static final double QR_Y = 128;

  private final CertificateCopy copy;

  CopyPage(CertificateCopy copy) {
    this.copy = copy;
  }

  void draw(PDPageContentStream out, Fonts.InDocument fonts, PDFormXObject qrCode)
      throws IOException {
    Canvas canvas = new Canvas(out, fonts);
    if (copy.testKey()) {
      watermark(out, canvas);
    }
    frame(out);
    head(out, canvas);
    table(out, canvas);
    foot(out, canvas, qrCode);
  }

  /** Under everything else, so that it hides nothing. */
  private static void watermark(PDPageContentStream out, Canvas canvas) throws IOException {
    out.setNonStrokingColor(PALE_RED);
    for (int row = 0; row < 3; row++) {
      canvas.slanted("测试密钥  TEST KEY", 46, 112, 214 + row * 190, Math.toRadians(30));
    }
  }

  private static void frame(PDPageContentStream out) throws IOException {
    out.setStrokingColor(RED);
    for (float[] line : new float[][] {{34, 2.2f}, {40, 0.7f}}) {
      out.setLineWidth(line[1]);
      out.addRect(line[0], line[0], (float) (WIDTH - 2 * line[0]), (float) (HEIGHT - 2 * line[0]));
      out.stroke();
    }
  }

  private void head(PDPageContentStream out, Canvas canvas) throws IOException {
    out.setNonStrokingColor(RED);
    if (copy.testKey()) {
      canvas.centred("测试密钥签发，无任何效力  TEST KEY - NOT VALID", 13, WIDTH / 2, HEIGHT - 70);
    }
    canvas.centred(copy.title(), 27, WIDTH / 2, HEIGHT - 112);
    out.setNonStrokingColor(GREY);
    canvas.centred("婚姻登记档案电子副本，不是婚姻证件", 10, WIDTH / 2, HEIGHT - 134);
    canvas.centred("副本编号 " + copy.serial(), 10, WIDTH / 2, HEIGHT - 150);
    out.setStrokingColor(RED);
    rule(out, HEIGHT - 164, 1.2f);
  }

  private void table(PDPageContentStream out, Canvas canvas) throws IOException {
    List<CertificateCopy.Line> lines = copy.lines();
    double leading = Math.min(LEADING, (TABLE_TOP - TABLE_BOTTOM) / lines.size());
    double y = TABLE_TOP;
    for (CertificateCopy.Line line : lines) {
      out.setNonStrokingColor(GREY);
      canvas.text(line.label(), 12, LEFT, y);
      out.setNonStrokingColor(INK);
      canvas.fitted(line.value(), 14, VALUE, y, RIGHT - VALUE);
      out.setStrokingColor(HAIRLINE);
      rule(out, y - leading * 0.33, 0.5f);
      y -= leading;
    }
  }

  private static void rule(PDPageContentStream out, double y, float thickness) throws IOException {
    out.setLineWidth(thickness);
    out.moveTo((float) LEFT, (float) y);
    out.lineTo((float) RIGHT, (float) y);
    out.stroke();
  }

  private void foot(PDPageContentStream out, Canvas canvas, PDFormXObject qrCode)
      throws IOException {
    out.setNonStrokingColor(GREY);
    if (!copy.purpose().isEmpty()) {
      canvas.fitted("用途 " + copy.purpose(), 10, LEFT, QR_Y + QR_SIDE + 16, RIGHT - LEFT);
    }
    float scale = (float) (QR_SIDE / qrCode.getBBox().getWidth());
    out.saveGraphicsState();
    out.transform(new Matrix(scale, 0, 0, scale, (float) LEFT, (float) QR_Y));
    out.drawForm(qrCode);
    out.restoreGraphicsState();
    canvas.text("登记台账第 " + copy.entry().sequence() + " 号记录", 9, LEFT, QR_Y - 14);
    out.setNonStrokingColor(INK);
    if (copy.testKey()) {
      canvas.centred("连理示范登记处（测试）", 12, SEAL_X, SEAL_Y + 4);
    }
    canvas.centred(copy.issuedOnText(), 12, SEAL_X, SEAL_Y - 16);
    out.setNonStrokingColor(GREY);
    out.setStrokingColor(RED);
    rule(out, 100, 0.7f);
    canvas.text("本副本证明上列登记在案，不证明当事人现时的婚姻状况。", 9, LEFT, 84);
    canvas.text("以电子文件及其电子签名为准；打印件凭二维码或副本编号核验。", 9, LEFT, 69);
  }

  /** The seal, drawn into the signature's own appearance. */
  static void seal(PDPageContentStream out, Fonts.InDocument fonts, boolean testKey)
      throws IOException {
    Canvas canvas = new Canvas(out, fonts);
    double middle = SEAL_RADIUS;
    out.setStrokingColor(RED);
    out.setNonStrokingColor(RED);
    canvas.ring(middle, middle, SEAL_RADIUS - 3, 2.4);
    canvas.star(middle, middle + 2, 15);
    canvas.arch(testKey ? "连理示范登记处测试印章" : "婚姻登记档案电子印章", 11, middle, middle, SEAL_RADIUS - 18);
    canvas.centred(testKey ? "测试密钥" : "电子副本专用", 9, middle, middle - 34);
  }
}
