package lianli.registry.certificate.pdf;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Every name that may stand in our files (rule R1). Scripts, actions, links, layers, encryption and
 * whatever PDF gains in years to come are foreign because they are not on the list; objects that
 * nothing refers to are foreign because a later revision could bring them to light.
 */
final class AllowedNames {
  private static final int DEEPEST = 200;

  private static final Set<String> KEYS =
      words(
          """
          AF AFRelationship AP AcroForm Annots Ascent BBox BaseFont ByteRange CIDSet CIDSystemInfo
          CIDToGIDMap CapHeight Contents Count CreationDate Creator DescendantFonts Descent
          DestOutputProfile DocMDP EF EmbeddedFiles Encoding F FT Fields Filter Flags Font FontBBox
          FontDescriptor FontFile2 FontName FontWeight FormType ID Info ItalicAngle Kids Lang Length
          Length1 M MediaBox Metadata ModDate N Names Ordering OutputCondition
          OutputConditionIdentifier OutputIntents P Pages Params Parent Perms Rect Reference Registry
          RegistryName Resources Root S SigFlags Size StemV SubFilter Subtype Supplement T Title
          ToUnicode TransformMethod TransformParams Type UF V Version W XHeight XObject
          F1 F2 F3 F4 Form1
          """);

  private static final Set<String> VALUES =
      words(
          """
          1.2 1.7 Adobe.PPKLite Annot CIDFontType2 Catalog Data DocMDP ETSI.CAdES.detached
          EmbeddedFile Filespec FlateDecode Font FontDescriptor Form GTS_PDFA1 Identity-H Metadata
          OutputIntent Page Pages Sig SigRef TransformParams Type0 Widget XML XObject
          application/json
          """);

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<COSObjectKey> reached = new HashSet<>();
  private final Set<String> foreign = new TreeSet<>();

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /** Stable codes of everything in a document that does not belong there. */
  static List<String> faults(COSDocument document) {
    AllowedNames allowed = new AllowedNames();
    Set<COSObjectKey> listed = document.getXrefTable().keySet();
    allowed.walk(document.getTrailer(), 0);
    if (!allowed.reached.containsAll(listed)) {
      allowed.foreign.add("R1-unreferenced-objects");
    }
    return List.copyOf(allowed.foreign);
  }

  private void walk(COSBase value, int depth) {
    COSBase found = value;
    if (value instanceof COSObject reference) {
      reached.add(reference.getKey());
      found = reference.getObject();
    }
    if (found == null || !seen.add(found)) {
      return;
    }
    if (depth > DEEPEST) {
      foreign.add("R1-too-deep");
    } else if (found instanceof COSDictionary dictionary) {
      dictionary
          .entrySet()
          .forEach(
              entry -> {
                require(KEYS.contains(entry.getKey().getName()), "R1-foreign-key");
                walk(entry.getValue(), depth + 1);
              });
    } else if (found instanceof COSArray array) {
      array.forEach(item -> walk(item, depth + 1));
    } else if (found instanceof COSName name) {
      // A subset's name begins with six drawn letters.
      require(
          VALUES.contains(name.getName())
              || name.getName().matches("[A-Z]{6}\\+[A-Za-z0-9-]{1,40}"),
          "R1-foreign-name");
    }
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      foreign.add(fault);
    }
  }
}
