package lianli.registry.certificate.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import lianli.registry.certificate.CertificateCopy;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** What a copy looks like on paper: A4, one page. Lengths are in points. */
final class CopyPage {
  static final double WIDTH = 595;
  static final double HEIGHT = 842;
  static final double SEAL_RADIUS = 56;
  static final double SEAL_X = 430;
  static final double SEAL_Y = 190;

  private static final Color RED = new Color(170, 30, 35);
  private static final Color INK = new Color(25, 25, 25);
  private static final Color GREY = new Color(110, 110, 110);
  private static final double LEFT = 86;
  private static final double VALUE = 206;
  private static final double LEADING = 31;

  private final CertificateCopy copy;
  private final QrCode qrCode;

  CopyPage(CertificateCopy copy, QrCode qrCode) {
    this.copy = copy;
    this.qrCode = qrCode;
  }

  void draw(PDPageContentStream out, Fonts.InDocument fonts) throws IOException {
    Canvas canvas = new Canvas(out, fonts);
    out.setStrokingColor(RED);
    frame(out, 34, 2.2f);
    frame(out, 40, 0.7f);
    out.setNonStrokingColor(RED);
    canvas.centred(copy.title(), 26, WIDTH / 2, HEIGHT - 112);
    out.setNonStrokingColor(GREY);
    canvas.centred("婚姻登记档案电子副本，不是婚姻证件", 10, WIDTH / 2, HEIGHT - 134);
    canvas.centred("副本编号 " + copy.serial(), 10, WIDTH / 2, HEIGHT - 150);
    lines(out, canvas);
    foot(out, canvas);
    if (copy.testKey()) {
      out.setNonStrokingColor(RED);
      canvas.centred("测试密钥签发，无任何效力  TEST KEY - NOT VALID", 13, WIDTH / 2, HEIGHT - 72);
    }
  }

  private static void frame(PDPageContentStream out, double inset, float thickness)
      throws IOException {
    out.setLineWidth(thickness);
    out.addRect(
        (float) inset, (float) inset, (float) (WIDTH - 2 * inset), (float) (HEIGHT - 2 * inset));
    out.stroke();
  }

  private void lines(PDPageContentStream out, Canvas canvas) throws IOException {
    List<CertificateCopy.Line> lines = copy.lines();
    double leading = Math.min(LEADING, 440.0 / lines.size());
    double y = HEIGHT - 198;
    for (CertificateCopy.Line line : lines) {
      out.setNonStrokingColor(GREY);
      canvas.text(line.label(), 12, LEFT, y);
      out.setNonStrokingColor(INK);
      canvas.text(line.value(), 14, VALUE, y);
      out.setStrokingColor(new Color(215, 205, 195));
      out.setLineWidth(0.5f);
      out.moveTo((float) LEFT, (float) (y - 8));
      out.lineTo((float) (WIDTH - LEFT), (float) (y - 8));
      out.stroke();
      y -= leading;
    }
  }

  private void foot(PDPageContentStream out, Canvas canvas) throws IOException {
    out.setNonStrokingColor(INK);
    qrCode.draw(out, LEFT, 136, 92);
    out.setNonStrokingColor(GREY);
    canvas.text("签发日期 " + copy.issuedAt().toString().substring(0, 10), 10, LEFT, 112);
    canvas.text("登记簿条目 " + copy.entry().sequence(), 10, LEFT, 97);
    if (!copy.purpose().isEmpty()) {
      canvas.text("用途 " + copy.purpose(), 10, LEFT, 82);
    }
    canvas.text("以电子文件及其数字签名为准；打印件请扫码或凭编号核验。", 9, LEFT, 62);
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
