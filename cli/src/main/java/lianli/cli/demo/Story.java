package lianli.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.json.Json;

/**
 * Whom the demo asks about: {@code story.json} of testdata.
 *
 * @param certificate the number of the certificate a copy is issued of
 */
record Story(List<Person> persons, String certificate) {
  /**
   * One made-up person.
   *
   * @param status married, divorced, widowed or none
   */
  record Person(String status, String idNumber, String name) {}

  Story {
    persons = List.copyOf(persons);
  }

  static Story read(Path testdata) {
    Path file = testdata.resolve("story.json");
    try {
      Json.Obj story = (Json.Obj) Json.parse(Files.readString(file));
      return new Story(
          story.items("queries").stream()
              .map(query -> (Json.Obj) query)
              .map(
                  query ->
                      new Person(
                          query.string("status"), query.string("id_number"), query.string("name")))
              .toList(),
          story.string("certificate"));
    } catch (IOException missing) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot show the demo from " + testdata, "无法用 " + testdata + " 演示"),
          BilingualText.of("it holds no story.json", "其中没有 story.json"),
          BilingualText.of(
              "Name the folder testdata of the sources with --testdata",
              "请用 --testdata 指定源码中的 testdata 文件夹"),
          missing);
    }
  }

  /** The first person of each status: married, divorced, widowed, none. */
  Person first(String status) {
    return persons.stream()
        .filter(person -> person.status().equals(status))
        .findFirst()
        .orElseThrow();
  }
}
