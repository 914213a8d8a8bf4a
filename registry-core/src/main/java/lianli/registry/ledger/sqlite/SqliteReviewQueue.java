package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.draft.DraftCodec;
import lianli.registry.draft.DraftLine;
import lianli.registry.draft.IllegalDraftException;
import lianli.registry.intake.ReviewItem;
import lianli.registry.intake.ReviewQueue;
import lianli.registry.json.Json;

/** The review queue in {@code registry.db}, beside the ledger. */
final class SqliteReviewQueue implements ReviewQueue {
  private final Connection connection;
  private final SqliteFailures failures;

  SqliteReviewQueue(Connection connection, SqliteFailures failures) {
    this.connection = connection;
    this.failures = failures;
  }

  @Override
  public boolean add(String sourceKey, DraftLine draft, List<String> reasons) {
    return insert(sourceKey, draft, reasons, ReviewItem.State.OPEN, "");
  }

  @Override
  public boolean keep(String sourceKey, DraftLine draft, Json.Obj decision) {
    return insert(
        sourceKey, draft, List.of(), ReviewItem.State.KEPT, ReviewSeal.sealed(sourceKey, decision));
  }

  private boolean insert(
      String sourceKey,
      DraftLine draft,
      List<String> reasons,
      ReviewItem.State state,
      String decision) {
    Json.Obj content =
        Json.object()
            .put("draft", DraftCodec.json(draft))
            .put("reasons", Json.ofStrings(reasons))
            .build();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO review_item (source_key, draft, state, decision) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (source_key) DO NOTHING")) {
      statement.setString(1, sourceKey);
      statement.setString(2, ReviewSeal.sealed(sourceKey, content));
      statement.setString(3, state.name());
      statement.setString(4, decision);
      return statement.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  @Override
  public List<ReviewItem> open() {
    return select("WHERE state = 'OPEN' ORDER BY id", "");
  }

  @Override
  public long size() {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT count(*) FROM review_item");
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  @Override
  public Optional<ReviewItem> item(long id) {
    return select("WHERE id = ?", Long.toString(id)).stream().findFirst();
  }

  @Override
  public Optional<ReviewItem> itemFrom(String sourceKey) {
    return select("WHERE source_key = ?", sourceKey).stream().findFirst();
  }

  @Override
  public void decide(long id, ReviewItem.State state, Json.Obj decision) {
    update(id, state, decision, "state = 'OPEN'");
  }

  @Override
  public void reopen(long id, Json.Obj decision) {
    update(id, ReviewItem.State.OPEN, decision, "state IN ('ACCEPTED', 'REJECTED')");
  }

  private void update(long id, ReviewItem.State state, Json.Obj decision, String condition) {
    String sourceKey = item(id).map(ReviewItem::sourceKey).orElse("");
    Json.Builder told = Json.object();
    decision.members().forEach(told::put);
    earlierDecision(id).ifPresent(earlier -> told.put("earlier", earlier));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE review_item SET state = ?, decision = ? WHERE id = ? AND " + condition)) {
      statement.setString(1, state.name());
      statement.setString(2, ReviewSeal.sealed(sourceKey, told.build()));
      statement.setLong(3, id);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  /** What was decided before, with all that was decided before it. */
  private Optional<Json> earlierDecision(long id) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT decision FROM review_item WHERE id = ? AND decision <> ''")) {
      statement.setLong(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(Json.parse(rows.getString(1))) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  private List<ReviewItem> select(String condition, String wanted) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT id, source_key, draft, state FROM review_item " + condition)) {
      if (condition.contains("?")) {
        statement.setString(1, wanted);
      }
      List<ReviewItem> items = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          items.add(item(rows));
        }
      }
      return items;
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  private static ReviewItem item(ResultSet rows) throws SQLException {
    Json.Obj content = (Json.Obj) Json.parse(rows.getString(3));
    return new ReviewItem(
        rows.getLong(1),
        rows.getString(2),
        draft(rows.getLong(1), content.object("draft")),
        content.items("reasons").stream().map(reason -> ((Json.Str) reason).value()).toList(),
        ReviewItem.State.valueOf(rows.getString(4)));
  }

  private static DraftLine draft(long item, Json.Obj json) {
    try {
      return DraftCodec.line(json).orElseGet(() -> DraftCodec.draft(json));
    } catch (IllegalDraftException illegal) {
      throw new RegistryException(
          ErrorCode.INTEGRITY,
          BilingualText.of("Cannot read item " + item + " of the review queue", "无法读取核对件 " + item),
          illegal.why(),
          BilingualText.of(
              "Use the release that wrote it, or restore a backup", "请改用写入该件的程序版本，或从备份恢复"),
          illegal);
    }
  }
}
