package lianli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One call of every command that there is, with what it needs and how it must end in every state of
 * a registry. A command that is missing here fails {@link EveryCommandTest}.
 */
final class CommandSamples {
  private CommandSamples() {}

  /** What a command does with a registry; how it ends follows from that. */
  enum Kind {
    /** Tells something about persons: noted in the query log first, or not told. */
    ANSWER,
    /** Looks, and writes nothing that matters. */
    READ,
    /** Looks at files beside the ledger only. */
    ASIDE,
    /** Needs the writer's lock. */
    WRITE,
    /** Writes into the home without the writer's lock. */
    WRITE_ASIDE,
    /** Makes a registry. */
    MAKE,
    /** Needs no registry. */
    FREE
  }

  /**
   * A call.
   *
   * @param name of the command: {@code query status}
   * @param sound how it ends with a sound registry
   */
  record Sample(String name, Kind kind, int sound, List<String> arguments) {
    /** The call with the places of its files and the number of the copy filled in. */
    String[] call(Path material, Path work) throws IOException {
      String serial = Files.readString(material.resolve("serial.txt"));
      return arguments.stream()
          .map(one -> one.replace("M/", material + "/").replace("W/", work + "/"))
          .map(one -> one.equals("SERIAL") ? serial : one)
          .toArray(String[]::new);
    }
  }

  /** Of whom the questions ask: entry 1 of the tour's acts. */
  static final String TYPED = "522522198307190626\n522522198003050317\n";

  /** {@code M/} is a directory of files to read, {@code W/} one to write to. */
  private static final String TABLE =
      """
      init                   | MAKE        | 4  | init
      ocr                    | FREE        | 3  | ocr M/nothing.jpg --inside --jobs 1 --out W/drafts.jsonl
      ocr sheet              | FREE        | 0  | ocr sheet M/drafts.jsonl --out W/sheet.html
      ocr form show          | FREE        | 0  | ocr form show
      ocr form check         | FREE        | 3  | ocr form check M/nothing.json
      ocr form new           | WRITE_ASIDE | 0  | ocr form new mine --like marriage-certificate-1990
      import                 | WRITE       | 0  | import M/deaths.csv
      act show               | ANSWER      | 0  | act show 1
      act add                | WRITE       | 0  | act add M/judgment.txt
      act confirm            | WRITE       | 4  | act confirm 1 --reason 核对 --document 卷1
      act correct            | WRITE       | 0  | act correct 1 --set registered_on=2008-05-15 --reason 核对 --document 卷1
      act revoke             | WRITE       | 0  | act revoke 12 --reason 重复 --document 卷1
      identity list          | ANSWER      | 0  | identity list --id -
      identity propose       | WRITE       | 0  | identity propose --entry 12 --party woman --reason 证明 --document 卷1
      identity assert        | WRITE       | 0  | identity assert --entry 12 --party woman --reason 证明 --document 卷1
      identity retract       | WRITE       | 4  | identity retract --entry 12 --party woman --reason 证明 --document 卷1
      export                 | ANSWER      | 0  | export --out W/export.jsonl
      backfill               | WRITE       | 0  | backfill M/more.jsonl
      review list            | ANSWER      | 0  | review list
      review show            | ANSWER      | 0  | review show 1
      review accept          | WRITE       | 0  | review accept 1 --confirm id-other-name --confirm open-marriage
      review reject          | WRITE       | 0  | review reject 1 --reason 空白
      review reopen          | WRITE       | 4  | review reopen 1 --reason 误拒
      review further         | WRITE       | 20 | review further 1
      place list             | ASIDE       | 0  | place list
      place show             | FREE        | 0  | place show 520121
      place import           | WRITE_ASIDE | 0  | place import M/places.csv
      place new              | FREE        | 0  | place new 130481
      scan show              | ANSWER      | 20 | scan show 1
      query person           | ANSWER      | 0  | query person --name 龙秀英
      query certificate      | ANSWER      | 0  | query certificate J520121-2008-000117
      query court            | ANSWER      | 0  | query court M/court-cases.csv
      query status           | ANSWER      | 0  | query status --id -
      query couple           | ANSWER      | 0  | query couple
      match link             | FREE        | 0  | match link M/first.csv M/second.csv --spec M/spec.json --out W/pairs.csv
      match dedupe           | FREE        | 0  | match dedupe M/second.csv --spec M/spec.json
      match train            | FREE        | 0  | match train M/first.csv M/second.csv --spec M/spec.json --out W/model.json
      match show             | FREE        | 0  | match show M/model.json
      match couples          | READ        | 0  | match couples M/court-cases.csv --out W/couples.json
      match review           | ANSWER      | 0  | match review M/court-cases.csv --log W/review.jsonl
      index rebuild          | WRITE_ASIDE | 0  | index rebuild
      index status           | READ        | 0  | index status
      index verify           | READ        | 0  | index verify
      index rollback         | WRITE_ASIDE | 0  | index rollback
      audit query            | ASIDE       | 0  | audit query
      audit subject          | READ        | 0  | audit subject --id -
      audit verify           | ASIDE       | 0  | audit verify
      coverage               | READ        | 0  | coverage
      coverage declare       | WRITE_ASIDE | 0  | coverage declare M/volumes.csv
      certificate issue      | WRITE       | 0  | certificate issue J520121-2005-000203 --out W/copy.pdf
      certificate verify     | READ        | 0  | certificate verify M/copy.pdf
      certificate list       | READ        | 0  | certificate list
      certificate revoke     | WRITE       | 0  | certificate revoke SERIAL --reason 收回
      conflicts              | READ        | 21 | conflicts
      verify                 | READ        | 0  | verify
      checkpoint             | WRITE       | 0  | checkpoint
      backup                 | READ        | 0  | backup W/backups
      backup list            | FREE        | 0  | backup list M/backups
      backup verify          | FREE        | 0  | backup verify M/backups
      restore                | MAKE        | 4  | restore M/backups
      doctor                 | READ        | 0  | doctor
      demo                   | FREE        | 3  | demo --testdata M/nothing --work W/demo
      """;

  /** All of them by name. */
  static Map<String, Sample> all() {
    Map<String, Sample> samples = new TreeMap<>();
    for (String line : TABLE.lines().toList()) {
      List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
      samples.put(
          cells.get(0),
          new Sample(
              cells.get(0),
              Kind.valueOf(cells.get(1)),
              Integer.parseInt(cells.get(2)),
              new ArrayList<>(List.of(cells.get(3).split(" +")))));
    }
    return samples;
  }
}
