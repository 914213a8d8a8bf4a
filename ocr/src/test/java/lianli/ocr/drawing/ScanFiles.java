package lianli.ocr.drawing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.w3c.dom.Element;

/** Writes scans in the formats scanners deliver. */
public final class ScanFiles {
  private ScanFiles() {}

  /** A JPEG that knows its resolution. */
  public static byte[] jpeg(BufferedImage image, int dpi, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
      String format = "javax_imageio_jpeg_image_1.0";
      Element tree = (Element) metadata.getAsTree(format);
      Element jfif = (Element) tree.getElementsByTagName("app0JFIF").item(0);
      jfif.setAttribute("resUnits", "1");
      jfif.setAttribute("Xdensity", String.valueOf(dpi));
      jfif.setAttribute("Ydensity", String.valueOf(dpi));
      metadata.setFromTree(format, tree);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Pages in black and white as one TIFF with CCITT group 4 compression. */
  public static void tiff(Path file, List<BufferedImage> pages, List<Integer> dpis)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < pages.size(); i++) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("CCITT T.6");
        BufferedImage bits = blackAndWhite(pages.get(i));
        IIOMetadata metadata = resolution(writer, bits, param, dpis.get(i));
        writer.writeToSequence(new IIOImage(bits, null, metadata), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static IIOMetadata resolution(
      ImageWriter writer, BufferedImage image, ImageWriteParam param, int dpi) throws IOException {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
    IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
    for (String side : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
      IIOMetadataNode size = new IIOMetadataNode(side);
      size.setAttribute("value", String.valueOf(25.4 / dpi));
      dimension.appendChild(size);
    }
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
    root.appendChild(dimension);
    metadata.mergeTree("javax_imageio_1.0", root);
    return metadata;
  }

  /** JPEG pages as one PDF, each page as large as its paper. */
  public static void pdf(Path file, List<byte[]> jpegs, List<Integer> dpis) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(1L);
      for (int i = 0; i < jpegs.size(); i++) {
        PDImageXObject image = JPEGFactory.createFromByteArray(document, jpegs.get(i));
        float scale = 72f / dpis.get(i);
        PDRectangle size = new PDRectangle(image.getWidth() * scale, image.getHeight() * scale);
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
        }
      }
      document.save(file.toFile());
    }
  }

  /** What an office scanner calls black: darker than its surroundings. */
  private static BufferedImage blackAndWhite(BufferedImage image) {
    BufferedImage grey =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = grey.createGraphics();
    g.drawImage(image, 0, 0, null);
    g.dispose();
    BufferedImage bits =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        bits.getRaster().setSample(x, y, 0, grey.getRaster().getSample(x, y, 0) < 165 ? 0 : 1);
      }
    }
    return bits;
  }
}
