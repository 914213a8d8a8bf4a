package lianli.registry.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree from Jackson's token stream, whose limits on depth and length guard us. */
final class JacksonReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JacksonReader() {}

  static Json read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      next(parser);
      Json value = tree(parser);
      if (next(parser) != null) {
        throw at(parser);
      }
      return value;
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }

  /** A parser in front of the first token of a text. */
  static JsonParser parser(String text) {
    try {
      return FACTORY.createParser(text);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }

  /** The next token; null at the end. */
  static @Nullable JsonToken next(JsonParser parser) {
    try {
      return parser.nextToken();
    } catch (IOException failure) {
      throw of(failure, parser);
    }
  }

  /** The value at which a parser stands. */
  static Json tree(JsonParser parser) {
    try {
      return value(parser);
    } catch (IOException failure) {
      throw of(failure, parser);
    }
  }

  /** The string at which a parser stands. */
  static String text(JsonParser parser) {
    try {
      return parser.getText();
    } catch (IOException failure) {
      throw of(failure, parser);
    }
  }

  /** The key of the member at which a parser stands. */
  static String key(JsonParser parser) {
    try {
      return parser.currentName();
    } catch (IOException failure) {
      throw of(failure, parser);
    }
  }

  private static RuntimeException of(IOException failure, JsonParser parser) {
    return failure instanceof com.fasterxml.jackson.core.JsonProcessingException
        ? at(parser)
        : new UncheckedIOException(failure);
  }

  static JsonSyntaxException at(JsonParser parser) {
    JsonLocation place = parser.currentLocation();
    return new JsonSyntaxException(place.getLineNr(), place.getColumnNr());
  }

  static JsonSyntaxException twice(JsonParser parser) {
    JsonLocation place = parser.currentLocation();
    return JsonSyntaxException.keyTwice(place.getLineNr(), place.getColumnNr());
  }

  private static Json value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw at(parser);
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new Json.Str(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getDecimalValue());
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NULL -> new Json.Null();
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw at(parser);
    };
  }

  private static Json object(JsonParser parser) throws IOException {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      // Jackson can look for keys told twice, too, but keeps a set of its own for it.
      if (members.put(key, value(parser)) != null) {
        throw twice(parser);
      }
    }
    return new Json.Obj(members);
  }

  private static Json array(JsonParser parser) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new Json.Arr(items);
  }
}
