package lianli.ocr.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import lianli.ocr.Drawing;
import lianli.ocr.Region;
import lianli.ocr.scan.PageReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TextOutputTest {
  @TempDir private Path folder;
  private Path scan;

  @BeforeEach
  void draw() throws IOException {
    scan = folder.resolve("scan.jpg");
    ImageIO.write(Drawing.paper(600, 400).image(), "jpeg", scan.toFile());
  }

  private PageLayer page() {
    return new PageLayer(
        new PageReference(scan, "ab".repeat(32), 1),
        600,
        400,
        150,
        List.of(
            new PageLayer.Line("结婚证", new Region(200, 40, 200, 60), false, 0.987),
            new PageLayer.Line(
                "字第J520121-2008-000123号 𠮷", new Region(50, 150, 500, 40), false, 0.5),
            new PageLayer.Line("開陽縣", new Region(20, 200, 30, 150), true, 1)));
  }

  private OutputNames names() {
    return OutputNames.below(List.of(folder));
  }

  private Path pdf() {
    new PdfFolder(folder.resolve("pdf"), names()).take(page());
    return folder.resolve("pdf/scan.jpg.pdf");
  }

  @Test
  void aSearchFindsWholeWords() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf().toFile())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("结婚证")
          .contains("字第J520121-2008-000123号 𠮷");
    }
  }

  @Test
  void theScanGoesInByteForByte() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf().toFile())) {
      var resources = document.getPage(0).getResources();
      COSName name = resources.getXObjectNames().iterator().next();
      PDImageXObject image = (PDImageXObject) resources.getXObject(name);

      byte[] stored = image.createInputStream(List.of(COSName.DCT_DECODE.getName())).readAllBytes();

      assertThat(stored).isEqualTo(Files.readAllBytes(scan));
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(288);
    }
  }

  @Test
  void anOutsideValidatorCallsItPdfA2b() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(pdf().toFile(), PDFAFlavour.PDFA_2_B);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      ValidationResult result = validator.validate(parser);

      assertThat(result.getTestAssertions())
          .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @Test
  void whatAKilledRunLeftBehindGoesAndNothingElse() throws IOException {
    Path scratch = Files.createDirectories(folder.resolve("pdf/.scratch"));
    Path left = Files.writeString(scratch.resolve("PDFBox123.tmp"), "half a record");
    Path own = Files.writeString(scratch.resolve("notes.txt"), "an archivist's");

    assertThat(pdf()).exists();

    assertThat(left).doesNotExist();
    assertThat(own).exists();
  }

  @Test
  void nothingIsLeftBesideTheFile() throws IOException {
    try (Stream<Path> files = Files.list(pdf().getParent())) {
      assertThat(files).containsExactly(folder.resolve("pdf/scan.jpg.pdf"));
    }
  }

  @Test
  void aFileIsWrittenOnlyWhenItsLastPageIsIn() throws IOException {
    Path two = folder.resolve("two.tif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(two.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < 2; i++) {
        writer.writeToSequence(new IIOImage(Drawing.paper(60, 40).image(), null, null), null);
      }
      writer.endWriteSequence();
    }
    PdfFolder sink = new PdfFolder(folder.resolve("pdf"), names());

    sink.take(new PageLayer(new PageReference(two, "", 1), 60, 40, 150, List.of()));
    assertThat(folder.resolve("pdf/two.tif.pdf")).doesNotExist();
    sink.take(new PageLayer(new PageReference(two, "", 2), 60, 40, 150, List.of()));

    try (PDDocument document = Loader.loadPDF(folder.resolve("pdf/two.tif.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
  }

  @Test
  void altoSaysWhatStandsWhere() throws Exception {
    new AltoFolder(folder.resolve("alto"), names()).take(page());

    Document alto =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("alto/scan.jpg.p1.alto.xml").toFile());
    Element string = (Element) alto.getElementsByTagName("String").item(0);

    assertThat(alto.getDocumentElement().getAttribute("xmlns"))
        .isEqualTo("http://www.loc.gov/standards/alto/ns-v4#");
    assertThat(string.getAttribute("CONTENT")).isEqualTo("结婚证");
    assertThat(string.getAttribute("HPOS")).isEqualTo("200");
    assertThat(string.getAttribute("WC")).isEqualTo("0.987");
    assertThat(alto.getElementsByTagName("TextLine").getLength()).isEqualTo(3);
  }

  @Test
  void scansOfOneNameInTwoFoldersKeepTheirOwnText() throws IOException {
    PageSink sink =
        new AltoFolder(folder.resolve("alto"), names())
            .and(new PdfFolder(folder.resolve("pdf"), names()));
    for (String year : List.of("1987", "1988")) {
      Path same = Files.createDirectories(folder.resolve(year)).resolve("scan.jpg");
      Files.copy(scan, same);
      PageLayer.Line line =
          new PageLayer.Line(year + "年结婚证", new Region(200, 40, 200, 60), false, 0.987);
      sink.take(new PageLayer(new PageReference(same, "", 1), 600, 400, 150, List.of(line)));
    }

    for (String year : List.of("1987", "1988")) {
      assertThat(folder.resolve("alto/" + year + "/scan.jpg.p1.alto.xml"))
          .content()
          .contains(year + "年结婚证");
      assertThat(text(folder.resolve("pdf/" + year + "/scan.jpg.pdf"))).contains(year + "年结婚证");
    }
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void theSameScanMakesTheSamePdf() throws IOException {
    byte[] first = Files.readAllBytes(pdf());

    assertThat(Files.readAllBytes(pdf())).isEqualTo(first);
  }
}
