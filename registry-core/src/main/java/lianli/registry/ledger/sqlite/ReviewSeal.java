package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.file.Sha256;
import lianli.registry.intake.ReviewItem;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerVerification.Kind;

/**
 * A digest within each text of the review queue. Items are decided about, so no chain holds them;
 * but a disk that lies must not change a draft unseen before somebody accepts it.
 */
final class ReviewSeal {
  private static final String KEY = "digest";

  private ReviewSeal() {}

  /** The text to store: the content with its digest, bound to the source it came from. */
  static String sealed(String sourceKey, Json.Obj content) {
    Json.Builder sealed = Json.object();
    content.members().forEach(sealed::put);
    return sealed.put(KEY, digest(sourceKey, content)).build().text();
  }

  private static String digest(String sourceKey, Json.Obj content) {
    return Sha256.of(sourceKey + "\n" + content.canonical());
  }

  /** Reports items that are not as they were stored; those of earlier releases bear no digest. */
  static void check(Connection connection, FaultList faults) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, source_key, draft, state, decision FROM review_item")) {
      while (rows.next()) {
        String sourceKey = rows.getString(2);
        if (!isState(rows.getString(4))
            || !holds(sourceKey, rows.getString(3))
            || !(rows.getString(5).isEmpty() || holds(sourceKey, rows.getString(5)))) {
          faults.add(
              Kind.REVIEW,
              0,
              BilingualText.of(
                  "item %d of the review queue was changed", "待核对第 %d 件被改动", rows.getLong(1)));
        }
      }
    } catch (SQLException damage) {
      if (!SqliteFailures.isDamage(damage)) {
        throw damage;
      }
      faults.add(
          Kind.REVIEW,
          0,
          BilingualText.of("the review queue cannot be read to its end", "待核对件无法完整读取"));
    }
  }

  private static boolean isState(String state) {
    return List.of(ReviewItem.State.values()).stream().anyMatch(each -> each.name().equals(state));
  }

  private static boolean holds(String sourceKey, String text) {
    try {
      Json.Obj sealed = (Json.Obj) Json.parse(text);
      Json.Builder content = Json.object();
      sealed.members().forEach((key, value) -> put(content, key, value));
      return sealed.string(KEY).isEmpty()
          || sealed.string(KEY).equals(digest(sourceKey, content.build()));
    } catch (RuntimeException noJson) {
      return false;
    }
  }

  private static void put(Json.Builder content, String key, Json value) {
    if (!key.equals(KEY)) {
      content.put(key, value);
    }
  }
}
