package lianli.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import lianli.index.key.Key;
import lianli.index.key.PartyKeys;
import lianli.registry.act.Party;
import lianli.registry.file.Sha256;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerReader;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** Writes the documents of one generation: one segment, in one compound file. */
final class GenerationWriter {
  static final String SEQUENCE = "sequence";
  private static final double MOST_BUFFER_MEGABYTES = 256;

  private final RebuildListener listener;

  GenerationWriter(RebuildListener listener) {
    this.listener = listener;
  }

  /** What was written. */
  record Written(GenerationManifest.Counts counts, String contentHash) {}

  /**
   * Writes every act as it stood at the head, which the caller read before: what is said after it,
   * even while this runs, is looked up in the ledger.
   */
  Written write(Path directory, LedgerReader ledger, LedgerHead head) throws IOException {
    Sha256 content = new Sha256();
    long entries = 0;
    long documents = 0;
    try (Directory files = new MMapDirectory(directory);
        IndexWriter writer = new IndexWriter(files, config());
        Stream<LedgerEntry> all = ledger.asOf(head.sequence()).entriesAfter(0)) {
      for (Iterator<LedgerEntry> rest = all.iterator(); rest.hasNext(); ) {
        LedgerEntry entry = rest.next();
        for (Party party : entry.act().parties()) {
          Set<Key> keys = PartyKeys.of(entry.act(), party);
          writer.addDocument(document(entry.sequence(), keys));
          digest(content, entry.sequence(), keys);
          documents++;
        }
        entries++;
        listener.indexed(entries, head.sequence());
      }
      writer.forceMerge(1);
      writer.commit();
    }
    return new Written(new GenerationManifest.Counts(entries, documents), content.hex());
  }

  private static IndexWriterConfig config() {
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setNoCFSRatio(1.0); // one file opens faster than a dozen
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(
        Math.min(MOST_BUFFER_MEGABYTES, Runtime.getRuntime().maxMemory() / 8.0 / (1 << 20)));
    config.setMergePolicy(merges);
    config.setMergeScheduler(new SerialMergeScheduler());
    return config;
  }

  private static Document document(long sequence, Set<Key> keys) {
    Document document = new Document();
    document.add(new NumericDocValuesField(SEQUENCE, sequence));
    for (Key key : keys) {
      document.add(new StringField(key.kind().field(), key.value(), Field.Store.NO));
    }
    return document;
  }

  private static void digest(Sha256 content, long sequence, Set<Key> keys) {
    content.add(Long.toString(sequence));
    for (Key key : keys) {
      content.add("\n" + key.kind().field() + "\t" + key.value());
    }
    content.add(new byte[1]);
  }
}
