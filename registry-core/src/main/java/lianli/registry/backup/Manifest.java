package lianli.registry.backup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.file.Sha256;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Signer;
import lianli.registry.signature.Verdict;

/**
 * What one generation of a backup holds.
 *
 * @param generation 1, 2, 3 ...
 * @param head of the ledger in it
 * @param condition whether the ledger in it verified when it was made
 * @param keys whether the private keys are in it
 * @param files in the order in which they were read
 */
public record Manifest(
    long generation,
    Instant time,
    LedgerHead head,
    Condition condition,
    Keys keys,
    List<SavedFile> files) {
  /** The state of the ledger when it was saved. */
  public enum Condition {
    INTACT,
    DAMAGED
  }

  /** What became of the private keys. */
  public enum Keys {
    INCLUDED,
    LEFT_OUT
  }

  /**
   * One file.
   *
   * @param path in the home, with slashes
   * @param modified when the file was last changed, for those that never change again
   * @param pieces SHA-256 of each piece, in order
   */
  public record SavedFile(
      String path, long size, String sha256, long modified, List<String> pieces) {
    public SavedFile {
      pieces = List.copyOf(pieces);
    }

    /** True if this is a kept scan whose bytes are not those that its name proves. */
    boolean isDamagedScan() {
      String name = path.substring(path.lastIndexOf('/') + 1);
      return path.startsWith("scans/") && Sha256.isOne(name) && !name.equals(sha256);
    }
  }

  public Manifest {
    files = List.copyOf(files);
  }

  /** Bytes of all files. */
  public long size() {
    return files.stream().mapToLong(SavedFile::size).sum();
  }

  /** The text that goes into the file, with its digest and, where there is a key, a signature. */
  String text(Optional<Signer> signer) {
    Json.Obj content = content();
    byte[] signed = content.canonical().getBytes(StandardCharsets.UTF_8);
    Json.Builder all = Json.object();
    content.members().forEach(all::put);
    all.put("digest", Sha256.of(signed));
    signer.ifPresent(
        key ->
            all.put("key", key.keyId())
                .put("signature", Base64.getEncoder().encodeToString(key.signDetached(signed))));
    return all.build().text() + "\n";
  }

  private Json.Obj content() {
    return Json.object()
        .put("type", "backup")
        .put("schema", 1)
        .put("generation", generation)
        .put("time", time.toString())
        .put("entries", head.sequence())
        .put("head", head.hash())
        .put("condition", condition.name())
        .put("keys", keys.name())
        .put("files", files.stream().map(Manifest::json).toList())
        .build();
  }

  private static Json json(SavedFile file) {
    return Json.object()
        .put("path", file.path())
        .put("size", file.size())
        .put("sha256", file.sha256())
        .put("modified", file.modified())
        .put("pieces", Json.ofStrings(file.pieces()))
        .build();
  }

  /**
   * A manifest as read.
   *
   * @param signature what its signature proves; empty if it has none or nothing to check it with
   */
  public record Read(Manifest manifest, Optional<SignatureCheckResult> signature) {}

  /**
   * The manifest of a text.
   *
   * @throws RegistryException INTEGRITY if it is damaged, or signed and the signature does not hold
   */
  static Read parse(String name, String text, Optional<SignatureCheckResult.Checker> checker) {
    try {
      Json.Obj json = (Json.Obj) Json.parse(text);
      Manifest manifest = of(json);
      byte[] signed = manifest.content().canonical().getBytes(StandardCharsets.UTF_8);
      if (!json.string("digest").equals(Sha256.of(signed))) {
        throw damaged(name, BilingualText.of("its digest does not fit", "摘要不符"));
      }
      Optional<SignatureCheckResult> signature =
          json.string("signature").isEmpty()
              ? Optional.empty()
              : checker.map(
                  roots ->
                      roots.check(
                          signed,
                          Base64.getDecoder().decode(json.string("signature")),
                          manifest.time()));
      if (signature.isPresent()
          && signature.get().integrity().and(signature.get().issuer()) != Verdict.PASS) {
        throw damaged(name, BilingualText.of("its signature does not hold", "签名无效"));
      }
      return new Read(manifest, signature);
    } catch (JsonSyntaxException | ClassCastException | IllegalArgumentException notJson) {
      throw damaged(name, BilingualText.of("it is no manifest", "不是备份清单"));
    } catch (java.time.DateTimeException noTime) {
      throw damaged(name, BilingualText.of("it is no manifest", "不是备份清单"));
    }
  }

  private static Manifest of(Json.Obj json) {
    return new Manifest(
        Long.parseLong(json.string("generation")),
        Instant.parse(json.string("time")),
        new LedgerHead(Long.parseLong(json.string("entries")), json.string("head")),
        Condition.valueOf(json.string("condition")),
        Keys.valueOf(json.string("keys")),
        json.items("files").stream().map(item -> file((Json.Obj) item)).toList());
  }

  private static SavedFile file(Json.Obj json) {
    return new SavedFile(
        json.string("path"),
        Long.parseLong(json.string("size")),
        json.string("sha256"),
        Long.parseLong(json.string("modified")),
        json.items("pieces").stream().map(piece -> ((Json.Str) piece).value()).toList());
  }

  private static RegistryException damaged(String name, BilingualText why) {
    return new RegistryException(
        ErrorCode.INTEGRITY,
        BilingualText.of("Cannot use the backup " + name, "无法使用备份 " + name),
        why,
        BilingualText.of(
            "Use another generation: `lianli backup list DIR`", "请改用其他备份：lianli backup list 文件夹"));
  }
}
