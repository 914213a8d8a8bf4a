package lianli.ocr.output;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lianli.ocr.Region;
import lianli.ocr.scan.ScanFile;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.util.Matrix;

/**
 * One document of scans with their text. Each line of text is one run, stretched over the line's
 * box, so that a word is found unbroken; columns are runs turned downwards.
 */
final class SearchablePdf {
  private static final String METADATA =
      """
      <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      <?xpacket end="w"?>\
      """;

  /** Bytes: some ten pages. */
  private static final long IN_MEMORY = 8 << 20;

  private final Path scan;
  private final List<PageLayer> pages;
  private final Path scratch;

  /**
   * A document that is not written yet.
   *
   * @param scratch folder for what does not fit in memory
   */
  SearchablePdf(Path scan, List<PageLayer> pages, Path scratch) {
    this.scan = scan;
    this.pages = pages;
    this.scratch = scratch;
  }

  void save(OutputStream out) throws IOException {
    // A volume of a thousand pages does not fit in memory: what it holds waits in a file. One page
    // does, and a file costs it more time than all the rest of writing.
    MemoryUsageSetting mixed =
        MemoryUsageSetting.setupMixed(IN_MEMORY).setTempDir(scratch.toFile());
    try (PDDocument document = new PDDocument(mixed.streamCache);
        ScanFile file = ScanFile.open(scan, "");
        ScanImages images = ScanImages.of(file, document)) {
      // Not the time and a chance number: the same scan makes the same file.
      document.setDocumentId(pages.getFirst().source().sha256().hashCode() & 0xffffffffL);
      GlyphlessFont font = GlyphlessFont.in(document);
      for (PageLayer layer : pages) {
        page(document, layer, images.image(layer), font);
      }
      font.finish();
      makeArchival(document);
      document.save(out);
    }
  }

  private static void page(
      PDDocument document, PageLayer layer, StoredImage stored, GlyphlessFont font)
      throws IOException {
    float scale = 72f / layer.dpi();
    float width = layer.width() * scale;
    float height = layer.height() * scale;
    PDPage page = new PDPage(new PDRectangle(width, height));
    page.setRotation(layer.turn().degrees());
    document.addPage(page);
    StringBuilder text = new StringBuilder("BT 3 Tr\n");
    for (PageLayer.Line line : layer.lines()) {
      if (!line.text().isBlank() && !line.region().isEmpty()) {
        run(line, layer, scale, font, text);
      }
    }
    text.append("ET\n");
    page.setResources(new PDResources());
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font.dictionary());
    page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(stored.image(), Orientation.matrix(stored.orientation(), width, height));
    }
    PDStream textStream =
        new PDStream(
            document,
            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.US_ASCII)),
            COSName.FLATE_DECODE);
    page.setContents(
        List.of(new PDStream(page.getCOSObject().getCOSStream(COSName.CONTENTS)), textStream));
  }

  /** The glyphs are half as wide as high; a matrix stretches them over the line. */
  private static void run(
      PageLayer.Line line, PageLayer layer, float scale, GlyphlessFont font, StringBuilder text) {
    TurnedPage page =
        new TurnedPage(
            layer.turn(), layer.width() * (double) scale, layer.height() * (double) scale);
    Region box = TurnedPage.upright(line.region(), layer);
    int symbols = line.text().codePointCount(0, line.text().length());
    float left = box.x() * scale;
    float bottom = (float) (page.uprightHeight() - box.bottom() * (double) scale);
    float width = box.width() * scale;
    float height = box.height() * scale;
    float stretch =
        (float) ((line.vertical() ? height : width) / (symbols * GlyphlessFont.ADVANCE));
    Matrix at =
        page.stored(
            line.vertical()
                ? new Matrix(0, -stretch, width, 0, left, bottom + height)
                : new Matrix(stretch, 0, 0, height, left, bottom));
    text.append(
        String.format(
            Locale.ROOT,
            "%.4f %.4f %.4f %.4f %.3f %.3f Tm",
            at.getScaleX(),
            at.getShearY(),
            at.getShearX(),
            at.getScaleY(),
            at.getTranslateX(),
            at.getTranslateY()));
    text.append(" /F1 1 Tf <").append(font.encode(line.text())).append("> Tj\n");
  }

  private static void makeArchival(PDDocument document) throws IOException {
    document.setVersion(1.7f);
    PDMetadata metadata =
        new PDMetadata(
            document, new ByteArrayInputStream(METADATA.getBytes(StandardCharsets.UTF_8)));
    document.getDocumentCatalog().setMetadata(metadata);
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    document.getDocumentCatalog().addOutputIntent(intent);
  }
}
