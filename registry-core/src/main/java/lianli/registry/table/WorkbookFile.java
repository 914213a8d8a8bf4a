package lianli.registry.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook's file, which are XML in a ZIP archive. */
final class WorkbookFile implements AutoCloseable {
  private static final long LARGEST_PART = 2L << 30;

  private static final List<String> ENTITY_LIMITS =
      List.of(
          "entityExpansionLimit",
          "entityReplacementLimit",
          "maxGeneralEntitySizeLimit",
          "totalEntitySizeLimit");

  /** Nothing outside the part is ever looked at, and no entity is resolved. */
  private static final XMLInputFactory XML = factory();

  private final ZipFile zip;

  WorkbookFile(Path path) throws IOException {
    zip = new ZipFile(path.toFile());
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // No entity but those of XML itself is known without a DTD; the JDK counts these, too, and ends
    // at a hundred thousand. How much a part may unpack to is limited below.
    for (String limit : ENTITY_LIMITS) {
      factory.setProperty("jdk.xml." + limit, "0");
    }
    return factory;
  }

  /** One part as XML; the caller closes the reader, and the package closes what lies below. */
  Optional<XMLStreamReader> part(String name) throws IOException, XMLStreamException {
    ZipEntry entry = entry(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(XML.createXMLStreamReader(new Limited(zip.getInputStream(entry))));
  }

  private @org.jspecify.annotations.Nullable ZipEntry entry(String name) {
    ZipEntry exact = zip.getEntry(name);
    return exact != null
        ? exact
        : zip.stream()
            .filter(each -> each.getName().replace('\\', '/').equalsIgnoreCase(name))
            .findFirst()
            .map(each -> (ZipEntry) each)
            .orElse(null);
  }

  /** What a part refers to: targets, as names in this package, and types by their ids. */
  Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Map<String, Relation> relations = new HashMap<>();
    Optional<XMLStreamReader> xml = part(folder + "_rels/" + part.substring(slash) + ".rels");
    while (xml.isPresent() && xml.get().hasNext()) {
      if (xml.get().next() == XMLStreamReader.START_ELEMENT
          && xml.get().getLocalName().equals("Relationship")) {
        String target = String.valueOf(xml.get().getAttributeValue(null, "Target"));
        String type = String.valueOf(xml.get().getAttributeValue(null, "Type"));
        relations.put(
            String.valueOf(xml.get().getAttributeValue(null, "Id")),
            new Relation(
                resolved(folder, target),
                type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)));
      }
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    String name = target.replace('\\', '/');
    if (name.startsWith("/")) {
      return name.substring(1);
    }
    String base = folder;
    while (name.startsWith("../") && !base.isEmpty()) {
      name = name.substring(3);
      base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
    }
    return base + name;
  }

  /**
   * What one part refers to.
   *
   * @param target name in the package
   * @param type last word of the type's address, in small letters: {@code worksheet}
   */
  record Relation(String target, String type) {}

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** A few packed bytes can unpack to more than the machine holds, whatever they say of it. */
  private static final class Limited extends FilterInputStream {
    private long left = LARGEST_PART;

    private Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      spend(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      spend(Math.max(count, 0));
      return count;
    }

    private void spend(int count) throws IOException {
      left -= count;
      if (left < 0) {
        throw new IOException("a part unpacks to more than 2 GiB");
      }
    }
  }
}
