package lianli.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import lianli.index.IndexUnavailableException;
import lianli.index.PartyIndex;
import lianli.index.PartyQuery;
import lianli.index.key.Key;
import lianli.registry.BilingualText;
import lianli.registry.ledger.LedgerHead;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** One generation, open for reading. */
final class LucenePartyIndex implements PartyIndex {
  private final LedgerHead head;
  private final Directory files;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** Opens a generation whose files were checked. */
  LucenePartyIndex(Path generation, LedgerHead head) throws IOException {
    this.head = head;
    files = new MMapDirectory(generation);
    try {
      reader = DirectoryReader.open(files);
    } catch (IOException | RuntimeException failure) {
      files.close();
      throw failure;
    }
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  @Override
  public LedgerHead head() {
    return head;
  }

  /** How many documents it holds. */
  int documents() {
    return reader.numDocs();
  }

  /** Lets Lucene check the sums of its own files. */
  void checkIntegrity() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  @Override
  public SortedSet<Long> candidates(PartyQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    PartyIndex.narrowingKeys(query).forEach(keys -> all.add(anyOf(keys), Occur.FILTER));
    try {
      return sequences(all.build());
    } catch (IOException | RuntimeException failure) {
      // Lucene trusts its files: what is wrong in them may end anyhow. The ledger answers instead.
      throw new IndexUnavailableException(
          BilingualText.of("a file of it is damaged or cannot be read", "索引文件损坏或无法读取"), failure);
    }
  }

  private static Query anyOf(List<Key> keys) {
    if (keys.size() == 1) {
      return term(keys.getFirst());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    keys.forEach(key -> any.add(term(key), Occur.SHOULD));
    return any.build();
  }

  private static Query term(Key key) {
    return new TermQuery(new Term(key.kind().field(), key.value()));
  }

  private SortedSet<Long> sequences(Query query) throws IOException {
    SortedSet<Long> sequences = new TreeSet<>();
    Query rewritten = searcher.rewrite(new ConstantScoreQuery(query));
    Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      NumericDocValues pointers = leaf.reader().getNumericDocValues(GenerationWriter.SEQUENCE);
      if (scorer == null || pointers == null) {
        continue;
      }
      DocIdSetIterator documents = scorer.iterator();
      while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        pointers.advanceExact(documents.docID());
        sequences.add(pointers.longValue());
      }
    }
    return sequences;
  }

  @Override
  public void close() {
    try {
      reader.close();
      files.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
