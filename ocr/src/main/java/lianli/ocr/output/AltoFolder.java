package lianli.ocr.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lianli.ocr.Region;

/**
 * Writes the text of each page as one ALTO 4 file: a line is one string, as it is one run. Its
 * confidence (WC) is that of its least certain character.
 */
public final class AltoFolder implements PageSink {
  private static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";
  private static final String SCHEMA = "http://www.loc.gov/standards/alto/v4/alto-4-4.xsd";

  private final Path folder;
  private final OutputNames names;

  /** Writes into this folder, which is made if need be. */
  public AltoFolder(Path folder, OutputNames names) {
    this.folder = folder;
    this.names = names;
  }

  @Override
  public void take(PageLayer page) {
    OutputFile.write(
        target(page.source().file(), page.source().page()),
        out -> {
          try {
            write(page, new BufferedOutputStream(out));
          } catch (XMLStreamException e) {
            throw new IOException(e);
          }
        });
  }

  @Override
  public boolean lacks(Path file, int page) {
    return Files.notExists(target(file, page));
  }

  private Path target(Path scan, int page) {
    return folder.resolve(names.of(scan, ".p" + page + ".alto.xml"));
  }

  private static void write(PageLayer page, OutputStream out)
      throws XMLStreamException, IOException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("alto");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.writeAttribute(
        "xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "schemaLocation",
        NAMESPACE + " " + SCHEMA);
    description(page, xml);
    xml.writeStartElement("Layout");
    xml.writeStartElement("Page");
    xml.writeAttribute("ID", "page-" + page.source().page());
    xml.writeAttribute("PHYSICAL_IMG_NR", Integer.toString(page.source().page()));
    place(new Region(0, 0, page.width(), page.height()), xml, false);
    xml.writeStartElement("PrintSpace");
    place(new Region(0, 0, page.width(), page.height()), xml, true);
    for (int i = 0; i < page.lines().size(); i++) {
      line(page.lines().get(i), i + 1, xml);
    }
    xml.writeEndDocument();
    xml.close();
    out.flush();
  }

  private static void description(PageLayer page, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("Description");
    element(xml, "MeasurementUnit", "pixel");
    xml.writeStartElement("sourceImageInformation");
    element(xml, "fileName", printable(page.source().file().getFileName().toString()));
    xml.writeStartElement("fileIdentifier");
    xml.writeAttribute("fileIdentifierLocation", "SHA-256");
    xml.writeCharacters(page.source().sha256());
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void line(PageLayer.Line line, int number, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("TextBlock");
    xml.writeAttribute("ID", "block-" + number);
    place(line.region(), xml, true);
    xml.writeStartElement("TextLine");
    xml.writeAttribute("ID", "line-" + number);
    place(line.region(), xml, true);
    xml.writeEmptyElement("String");
    xml.writeAttribute("CONTENT", printable(line.text()));
    place(line.region(), xml, true);
    xml.writeAttribute("WC", String.format(Locale.ROOT, "%.3f", line.confidence()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** XML has no way to write most control characters. */
  private static String printable(String text) {
    return text.codePoints()
        .filter(c -> c >= 0x20 && c != 0xfffe && c != 0xffff)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void place(Region region, XMLStreamWriter xml, boolean withOrigin)
      throws XMLStreamException {
    if (withOrigin) {
      xml.writeAttribute("HPOS", Integer.toString(region.x()));
      xml.writeAttribute("VPOS", Integer.toString(region.y()));
    }
    xml.writeAttribute("WIDTH", Integer.toString(region.width()));
    xml.writeAttribute("HEIGHT", Integer.toString(region.height()));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
