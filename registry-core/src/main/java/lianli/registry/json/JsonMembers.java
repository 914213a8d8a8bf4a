package lianli.registry.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object member by member, as {@link Json#parse} would, without a tree of it: a ledger's
 * lines are read by the hundred thousand.
 *
 * <p>After {@link #next()} exactly one method takes the value. Whatever is no JSON, or tells a key
 * twice, is a {@link JsonSyntaxException}.
 */
public final class JsonMembers implements AutoCloseable {
  private final JsonParser parser;
  private final Deque<Set<String>> told = new ArrayDeque<>();

  private JsonMembers(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Begins with the first member of the object that the text is.
   *
   * @throws ClassCastException if it is another value
   */
  public static JsonMembers of(String text) {
    JsonMembers members = new JsonMembers(JacksonReader.parser(text));
    if (members.token() != JsonToken.START_OBJECT) {
      throw new ClassCastException("no JSON object");
    }
    members.told.push(new HashSet<>());
    return members;
  }

  /** Goes to the next member; false at the end of the object, behind which nothing may stand. */
  public boolean next() {
    JsonToken token = token();
    if (token == JsonToken.FIELD_NAME) {
      if (!told.element().add(key())) {
        throw JacksonReader.twice(parser);
      }
      token();
      return true;
    }
    told.pop();
    if (told.isEmpty() && token() != null) {
      throw JacksonReader.at(parser);
    }
    return false;
  }

  /** The member's key. */
  public String key() {
    return JacksonReader.key(parser);
  }

  /** The text of a string or number; empty text for another kind. */
  public String string() {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return JacksonReader.text(parser);
    }
    return value() instanceof Json.Num number ? number.value().toPlainString() : "";
  }

  /** The members of an object as {@link #string} reads each; none for another kind. */
  public Map<String, String> strings() {
    Map<String, String> members = new LinkedHashMap<>();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      value();
      return members;
    }
    while (token() == JsonToken.FIELD_NAME) {
      String key = key();
      token();
      if (members.put(key, string()) != null) {
        throw JacksonReader.twice(parser);
      }
    }
    return members;
  }

  /** Goes into an object, whose members come next; false if it is another kind, which is passed. */
  public boolean enter() {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      told.push(new HashSet<>());
      return true;
    }
    value();
    return false;
  }

  /** The value as a tree. */
  public Json value() {
    return JacksonReader.tree(parser);
  }

  private @Nullable JsonToken token() {
    return JacksonReader.next(parser);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }
}
