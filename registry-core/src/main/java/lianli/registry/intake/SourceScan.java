package lianli.registry.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.list.ColumnNames;
import lianli.registry.list.ListMapping;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanRegion;
import lianli.registry.scan.ScanStore;

/**
 * The scan behind an entry or an item of the review queue.
 *
 * @param name for people
 * @param subjects persons whose numbers the entry holds
 * @param entries the entry; none for an item
 * @param item number of the item; 0 for an entry
 */
public record SourceScan(
    BilingualText name, ScanPlace place, List<CitizenId> subjects, List<Long> entries, long item) {

  public SourceScan {
    subjects = List.copyOf(subjects);
    entries = List.copyOf(entries);
  }

  /** Of the entry, or of the act that a line is about. */
  public static SourceScan ofEntry(
      LedgerReader ledger, ReviewQueue queue, ScanStore store, long entry) {
    List<LedgerLine> history = entry < 1 ? List.of() : ledger.history(entry);
    if (history.isEmpty() || !(history.getFirst().statement() instanceof ActEntered entered)) {
      throw UnknownEntry.of(ledger, entry);
    }
    LedgerLine first = history.getFirst();
    BilingualText name = BilingualText.of("entry " + entry, "第 " + entry + " 号记录");
    // An item that a person decided about keeps its scan also where its entry, of an earlier
    // release, does not.
    ScanPlace place =
        first
            .provenance()
            .scan()
            .or(
                () ->
                    queue
                        .itemFrom(first.provenance().sourceKey())
                        .flatMap(item -> item.draft().scan()))
            .or(() -> new LegacyScans(store).of(first.provenance()))
            .orElseThrow(() -> none(name));
    List<CitizenId> subjects =
        entered.act().parties().stream().flatMap(party -> party.citizenId().stream()).toList();
    return new SourceScan(name, place, subjects, List.of(first.sequence()), 0);
  }

  /** Of the item with this number. */
  public static SourceScan ofItem(ReviewQueue queue, long id) {
    BilingualText name = BilingualText.of("item " + id, "核对件 " + id);
    ReviewItem item = queue.item(id).orElseThrow(() -> UnknownItem.toShow(id));
    ScanPlace place = item.draft().scan().orElseThrow(() -> none(name));
    return new SourceScan(name, place, List.of(), List.of(), id);
  }

  /** Code for the log of answers; an item has no entry that the log could name. */
  public String answer(boolean isField) {
    return (isField ? "SCAN_FIELD" : "SCAN_PAGE") + (item == 0 ? "" : "_ITEM_" + item);
  }

  /**
   * Where a field stands.
   *
   * @param written its key or its Chinese name
   */
  public ScanRegion region(String written) {
    Optional<ScanRegion> region =
        place.regions().entrySet().stream()
            .filter(each -> isNamed(each.getKey(), written.strip()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (region.isEmpty()) {
      throw new RegistryException(
          ErrorCode.USAGE,
          BilingualText.of(
              "Cannot cut out the field of " + name.english(), "无法截取" + name.chinese() + "的字段影像"),
          BilingualText.of("no place on the page is known for it", "没有该字段在页面上的位置"),
          place.regions().isEmpty()
              ? BilingualText.of("Leave --field out for the whole page", "去掉 --field 可得整页影像")
              : BilingualText.of(
                  "Known are " + String.join(", ", place.regions().keySet()),
                  "有位置的字段："
                      + String.join(
                          "、",
                          place.regions().keySet().stream()
                              .map(key -> ColumnNames.heading(key))
                              .toList())));
    }
    return region.get();
  }

  private static boolean isNamed(String key, String written) {
    return key.equals(written)
        || ColumnNames.heading(key).equals(written)
        || ListMapping.none().keyOf(written).filter(key::equals).isPresent();
  }

  /** The file, proven to be the scan that was read. */
  public Path prove(ScanStore store) {
    return store
        .prove(place)
        .orElseThrow(
            () ->
                new RegistryException(
                    ErrorCode.INTEGRITY,
                    BilingualText.of(
                        "Cannot show the scan of " + name.english(),
                        "无法显示" + name.chinese() + "的扫描件"),
                    store.candidates(place).isEmpty()
                        ? BilingualText.of(
                            "it is neither kept here nor at " + place.file(),
                            "本库没有留存，" + place.file() + " 处也没有")
                        : BilingualText.of(
                            "what lies there is not what was read: its digest differs",
                            "现有文件与识读时的不同：摘要值不符"),
                    BilingualText.of(
                        "Put the scan back, or restore a backup; its digest is " + place.sha256(),
                        "请放回原扫描件，或从备份恢复；其摘要值为 " + place.sha256())));
  }

  private static RegistryException none(BilingualText name) {
    return new RegistryException(
        ErrorCode.NO_RECORD,
        BilingualText.of(
            "Cannot show a scan of " + name.english(), "无法显示" + name.chinese() + "的扫描件"),
        BilingualText.of("it came from no scan, or its scan was not noted", "并非由扫描件录入，或录入时未记下扫描件"),
        BilingualText.of("`lianli act show ENTRY` tells its source", "lianli act show 记录号 可查看来源"));
  }
}
