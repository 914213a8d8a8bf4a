package lianli.registry.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMembersTest {

  @Property(tries = 300)
  void readsWhatTheTreeTells(@ForAll("objects") Json.Obj object) {
    String text = object.text();
    Json.Obj tree = (Json.Obj) Json.parse(text);
    Map<String, Object> expected = new LinkedHashMap<>();
    tree.members()
        .forEach(
            (key, value) -> {
              if (value instanceof Json.Obj inner) {
                Map<String, String> strings = new LinkedHashMap<>();
                inner.members().keySet().forEach(each -> strings.put(each, inner.string(each)));
                expected.put(key, strings);
              } else {
                expected.put(key, tree.string(key));
              }
            });

    assertThat(read(text, expected)).isEqualTo(expected);
  }

  /** Objects as maps of strings, the rest as text. */
  private static Map<String, Object> read(String text, Map<String, Object> like) {
    Map<String, Object> told = new LinkedHashMap<>();
    try (JsonMembers members = JsonMembers.of(text)) {
      while (members.next()) {
        String key = members.key();
        told.put(key, like.get(key) instanceof Map ? members.strings() : members.string());
      }
    }
    return told;
  }

  @Provide
  Arbitrary<Json.Obj> objects() {
    Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(6);
    Arbitrary<Json> leaves =
        Arbitraries.oneOf(
            texts.map(Json::of),
            Arbitraries.longs().map(Json::of),
            Arbitraries.of(true, false).map(Json::of),
            Arbitraries.just(new Json.Null()),
            texts.list().ofMaxSize(3).map(Json::ofStrings));
    Arbitrary<Json> inner =
        Arbitraries.maps(texts, leaves)
            .ofMaxSize(4)
            .map(Map::copyOf)
            .map(TreeMap::new)
            .map(Json.Obj::new);
    return Arbitraries.maps(texts, Arbitraries.oneOf(leaves, inner))
        .ofMaxSize(5)
        .map(Json.Obj::new);
  }

  @Test
  void goesIntoAnObjectAndOutOfIt() {
    try (JsonMembers members = JsonMembers.of("{\"a\":{\"b\":\"c\"},\"d\":7}")) {
      assertThat(members.next()).isTrue();
      assertThat(members.enter()).isTrue();
      assertThat(members.next()).isTrue();
      assertThat(members.key()).isEqualTo("b");
      assertThat(members.string()).isEqualTo("c");
      assertThat(members.next()).isFalse();
      assertThat(members.next()).isTrue();
      assertThat(members.enter()).isFalse();
      assertThat(members.next()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"o\":{\"a\":\"1\",\"a\":\"2\"}}",
        "{\"x\":[{\"a\":1,\"a\":2}]}",
        "{\"a\":1}{",
        "{\"a\":1",
        "{\"o\":{\"a\":\"1\"",
        "{\"a\" 1}",
        "{\"o\":{\"a\":\"1\",}}"
      })
  void refusesWhatTheTreeRefuses(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonSyntaxException.class);
    assertThatThrownBy(() -> read(text, Map.of("o", Map.of())))
        .isInstanceOf(JsonSyntaxException.class)
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "\"a\"", "7", "null"})
  void whatIsNoObjectHasNoMembers(String text) {
    assertThatThrownBy(() -> JsonMembers.of(text)).isInstanceOf(ClassCastException.class);
  }
}
