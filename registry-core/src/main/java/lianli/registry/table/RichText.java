package lianli.registry.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts of a workbook: runs of one text are joined, readings printed above it are left out. */
final class RichText {
  /** How workbooks write what XML cannot hold (ECMA-376 ST_Xstring): _x000D_ is a line break. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private RichText() {}

  /**
   * A text.
   *
   * @param isStruck whether a line goes through a run of it
   */
  record Text(String text, boolean isStruck) {}

  /** All texts of the part that cells share. */
  static List<Text> shared(XMLStreamReader xml) throws XMLStreamException {
    List<Text> texts = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
        texts.add(read(xml, "si"));
      }
    }
    return texts;
  }

  /** The text up to the end of the element that has just begun. */
  static Text read(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int readings = 0;
    boolean isStruck = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          readings--;
        } else if (xml.getLocalName().equals(element)) {
          break;
        }
      } else if (event == XMLStreamReader.START_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          readings++;
        } else if (xml.getLocalName().equals("strike") && CellLooks.isOn(xml)) {
          isStruck = true;
        } else if (xml.getLocalName().equals("t") && readings == 0) {
          text.append(xml.getElementText());
        }
      }
    }
    return new Text(decoded(text.toString()), isStruck);
  }

  /** What an escaped text says. */
  static String decoded(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escaped = ESCAPED.matcher(text);
    return escaped.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
