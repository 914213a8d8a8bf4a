package lianli.index.lucene;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerHead;

/**
 * What a generation of the index says about itself: {@code manifest.json}.
 *
 * @param builtAt when
 * @param head the ledger head it was built from
 * @param counts entries and documents in it
 * @param versions of the keys and of Lucene
 * @param contentHash SHA-256 (hex) over all keys in the order of the ledger: equal for equal
 *     content
 * @param files every other file of the generation
 */
record GenerationManifest(
    Instant builtAt,
    LedgerHead head,
    Counts counts,
    Versions versions,
    String contentHash,
    List<FileSum> files) {
  private static final int FORMAT = 1;

  /**
   * How much is in a generation.
   *
   * @param entries acts that stood at the head: fewer than its lines where lines are about acts
   */
  record Counts(long entries, long documents) {}

  /** What made a generation. */
  record Versions(int keys, String lucene) {}

  /** A file's size and sums: the CRC is checked on every opening, the SHA-256 by verification. */
  record FileSum(String name, long size, long crc32, String sha256) {}

  GenerationManifest {
    files = List.copyOf(files);
  }

  String text() {
    return Json.object()
            .put("format", FORMAT)
            .put("built_at", builtAt.toString())
            .put(
                "ledger",
                Json.object().put("sequence", head.sequence()).put("hash", head.hash()).build())
            .put("entries", counts.entries())
            .put("documents", counts.documents())
            .put("key_version", versions.keys())
            .put("lucene_version", versions.lucene())
            .put("content_sha256", contentHash)
            .put("files", files.stream().map(GenerationManifest::json).toList())
            .build()
            .pretty()
        + "\n";
  }

  private static Json json(FileSum file) {
    return Json.object()
        .put("name", file.name())
        .put("size", file.size())
        .put("crc32", file.crc32())
        .put("sha256", file.sha256())
        .build();
  }

  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException if it is none of this format
   */
  static GenerationManifest parse(String text) {
    if (!(Json.parse(text) instanceof Json.Obj object) || number(object, "format") != FORMAT) {
      throw new IllegalArgumentException("manifest.json: not of format " + FORMAT);
    }
    Json.Obj ledger = object.object("ledger");
    return new GenerationManifest(
        Instant.parse(object.string("built_at")),
        new LedgerHead(number(ledger, "sequence"), ledger.string("hash")),
        new Counts(number(object, "entries"), number(object, "documents")),
        new Versions((int) number(object, "key_version"), object.string("lucene_version")),
        object.string("content_sha256"),
        object.items("files").stream().map(item -> file((Json.Obj) item)).toList());
  }

  private static FileSum file(Json.Obj file) {
    return new FileSum(
        file.string("name"), number(file, "size"), number(file, "crc32"), file.string("sha256"));
  }

  private static long number(Json.Obj object, String key) {
    return object
        .number(key)
        .map(BigDecimal::longValueExact)
        .orElseThrow(() -> new IllegalArgumentException("manifest.json: no number " + key));
  }
}
