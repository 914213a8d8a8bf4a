package lianli.ocr.cases;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import lianli.ocr.drawing.ScanFiles;

/** The pages from which cases are drawn, and what is done to them. */
final class Originals {
  static final String A = "marriage-certificate-2004-clean.jpg";
  static final String B = "marriage-certificate-1990-clean.jpg";
  static final String L = "marriage-ledger-1985-clean.jpg";

  private final Path scans;
  private int marks;

  Originals(Path scans) {
    this.scans = scans;
  }

  /** The page with a speck that no other copy has, or it would be the duplicate of one. */
  BufferedImage page(String name) throws IOException {
    BufferedImage read = ImageIO.read(scans.resolve(name).toFile());
    BufferedImage image =
        new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = image.createGraphics();
    pen.drawImage(read, 0, 0, null);
    marks++;
    pen.setColor(new Color(128, 128, 128));
    pen.fillRect(8 + 8 * (marks % 200), 8 + 8 * (marks / 200), 3, 3);
    pen.dispose();
    return image;
  }

  /** Turned clockwise by quarters. */
  static BufferedImage turned(BufferedImage image, int quarters) {
    boolean isSideways = quarters % 2 != 0;
    int width = isSideways ? image.getHeight() : image.getWidth();
    int height = isSideways ? image.getWidth() : image.getHeight();
    AffineTransform turn = new AffineTransform();
    turn.translate(width / 2.0, height / 2.0);
    turn.quadrantRotate(quarters);
    turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
        .filter(image, target);
  }

  /** In another size. */
  static BufferedImage sized(BufferedImage image, int width, int height) {
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = target.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return target;
  }

  /** Its grey, sample for sample: Java's own drawing would make it paler. */
  static BufferedImage grey(BufferedImage image, int type) {
    BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), type);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        int value = ((rgb >> 16 & 0xff) * 30 + (rgb >> 8 & 0xff) * 59 + (rgb & 0xff) * 11) / 100;
        grey.getRaster()
            .setSample(
                x,
                y,
                0,
                switch (type) {
                  case BufferedImage.TYPE_USHORT_GRAY -> value * 257;
                  case BufferedImage.TYPE_BYTE_BINARY -> value < 150 ? 0 : 1;
                  default -> value;
                });
      }
    }
    return grey;
  }

  /** Mean of a grey image, from 0 to 255. */
  static double mean(BufferedImage grey) {
    double most = grey.getType() == BufferedImage.TYPE_USHORT_GRAY ? 257 : 1;
    long sum = 0;
    for (int y = 0; y < grey.getHeight(); y++) {
      for (int x = 0; x < grey.getWidth(); x++) {
        sum += grey.getRaster().getSample(x, y, 0);
      }
    }
    return sum / most / grey.getWidth() / grey.getHeight();
  }

  static byte[] jpeg(BufferedImage image) {
    return ScanFiles.jpeg(image, 300, 0.9f);
  }

  static byte[] progressive(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
