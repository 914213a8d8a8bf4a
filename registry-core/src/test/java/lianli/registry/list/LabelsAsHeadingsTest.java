package lianli.registry.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.RegistryException;
import lianli.registry.table.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every label that forms and registers of any year bear ({@code labels.csv}), as the heading of a
 * list: its column is read as what it is, or left unread and named, or stops the list; it is never
 * read as something else.
 */
class LabelsAsHeadingsTest {
  /** Labels that may mean several things, or that have no key: left unread, and named. */
  private static final Set<String> UNREAD =
      words(
          "*.birth_date:生於",
          "*.name:姓名(曾用名)",
          "archive_ref:件号 archive_ref:保管期限 archive_ref:全宗号"
              + " archive_ref:卷号 archive_ref:室编卷号 archive_ref:归档号"
              + " archive_ref:归档页数 archive_ref:案卷号 archive_ref:目录号"
              + " archive_ref:页号 archive_ref:页码 archive_ref:顺序号"
              + " archive_ref:馆编卷号",
          "case_number:文号",
          "certificate_number:结字第",
          "court:作出机关",
          "divorce_reason:申请离婚原因 divorce_reason:离婚缘由",
          "documents:介绍信 documents:单位证明 documents:婚姻状况证明" + " documents:村委会证明",
          "effective_from:以夫妻名义共同生活时间 effective_from:同居日期"
              + " effective_from:自何时起同居 effective_from:补办自",
          "made_up:登记性质补办",
          "married_on:何时结婚 married_on:婚龄起算 married_on:结婚年月" + " married_on:结婚时间 married_on:结婚登记时间",
          "office:乡人民委员会 office:乡长 office:人民公社 office:公章"
              + " office:区人民政府 office:区长 office:婚姻登记专用章 office:批准机关"
              + " office:盖印 office:革命委员会",
          "opinion:乡政府意见 opinion:公社意见 opinion:区公所意见 opinion:单位意见"
              + " opinion:处理意见 opinion:大队意见 opinion:审批意见"
              + " opinion:审核意见 opinion:批示 opinion:生产队意见"
              + " opinion:登记机关意见",
          "previous_office:何处登记结婚 previous_office:结婚登记机关",
          "print_number:工本号 print_number:印制号 print_number:证书印制号 print_number:证件印刷号",
          "registered_on:公历 registered_on:办理日期 registered_on:发证日期"
              + " registered_on:发证时间 registered_on:填发日期"
              + " registered_on:批准日期 registered_on:登记时间"
              + " registered_on:离婚日期 registered_on:离婚登记日期"
              + " registered_on:签发日期 registered_on:补发日期"
              + " registered_on:颁证日期 registered_on:领证日期",
          "registrar:主办人 registrar:审查人 registrar:监誓人 registrar:负责人",
          "remarks:注",
          "act:婚姻性质 act:种类 act:事由 act:结婚类别",
          "*.age:岁 *.age:虚岁",
          "*.sex:男/女",
          "*.birth_date:年月日生 *.birth_date:诞生年月日 *.birth_date:出生年月日时 *.birth_date:出生日月"
              + " *.birth_date:何年何月生",
          "*.education:何种学历",
          "*.ethnicity:何族",
          "*.marital_status:曾否结过婚 *.marital_status:结婚次数 *.marital_status:是否初婚"
              + " *.marital_status:曾否结婚",
          "*.name:申请人 *.name:申请人姓名 *.name:声明人姓名 *.name:当事人姓名 *.name:配偶姓名"
              + " *.name:对方姓名 *.name:与何人结婚 *.name:对方当事人姓名",
          "*.occupation:工种 *.occupation:单位 *.occupation:所在单位 *.occupation:从事职业"
              + " *.occupation:服务单位 *.occupation:职别 *.occupation:现任职务 *.occupation:个人出身"
              + " *.occupation:个人成分 *.occupation:家庭成份 *.occupation:本人成分 *.occupation:家庭出身"
              + " *.occupation:成份",
          "*.residence:籍贯 *.residence:住址及电话 *.residence:原籍 *.residence:村寨 *.residence:所在乡村",
          "children:子女归属",
          "certificate_number:编号");

  /** Dates that say of which act they are, in a list that names each row's act otherwise. */
  private static final Set<String> REFUSED_DATES = words("结婚登记日期 结婚日期 結婚日期 离婚登记日期 离婚日期 公曆");

  private static Set<String> words(String... lines) {
    return Stream.of(lines)
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .collect(Collectors.toSet());
  }

  @TempDir private Path directory;

  static Stream<Arguments> labels() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    LabelsAsHeadingsTest.class.getResourceAsStream("labels.csv")),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .map(line -> arguments(line.split(",", 2)[0], line.split(",", 2)[1].replace("\"", "")))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("labels")
  void aLabelIsReadAsWhatItIsOrNotAtAll(String key, String label) throws IOException {
    String heading = key.startsWith("*.") ? "男方" + label : label;
    String expected = key.replace("*.", "man.");
    Optional<String> read = read(heading);

    if (read.isPresent()) {
      assertThat(read.get()).as(heading).isIn(meanings(expected, label));
    } else {
      assertThat(isFormOnly(label) || UNREAD.contains(key + ":" + ColumnNames.folded(label)))
          .as("%s:%s is not read and not listed", key, ColumnNames.folded(label))
          .isTrue();
    }
  }

  /** Blanks between printed words, and places for seals, head no column. */
  private static boolean isFormOnly(String label) {
    return label.matches(".*(?:第.*[號号]|[年月].*日$).*") || label.contains("盖");
  }

  /** A label of a date alone dates the acts, or the list is refused. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("dates")
  void aLabelOfTheDateDatesTheActOrStopsTheList(String label) throws IOException {
    Path file = directory.resolve("list.csv");
    Files.writeString(file, "登记类别,男方姓名,女方姓名," + label + "\n结婚,甲,乙,2008-03-08\n");
    try (ListReader list = ListReader.open(file, ListMapping.none())) {
      assertEquals(
          "2008-03-08", cells(list.next().orElseThrow()).get("registered_on").text(), label);
    } catch (RegistryException refused) {
      assertThat(label).isIn(REFUSED_DATES);
    }
  }

  /**
   * So it does in a list whose numbers say of which act it is, but for the other act's own date.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("dates")
  void aLabelOfTheDateDatesListsOfMarriagesAndOfDivorces(String label) throws IOException {
    for (String act : List.of("结", "离")) {
      String other = act.equals("结") ? "离婚" : "结婚";
      Path file = directory.resolve("list.csv");
      Files.writeString(
          file,
          "%s婚证字号,男方姓名,女方姓名,%s\n%s,甲,乙,2008-03-08\n"
              .formatted(
                  act,
                  label,
                  (label.startsWith("补") ? "B" : "")
                      + (act.equals("结") ? "J" : "L")
                      + "520121-2008-000012"));
      boolean isOther =
          ColumnNames.folded(label).startsWith(other) || ColumnNames.folded(label).contains("公历");
      try (ListReader list = ListReader.open(file, ListMapping.none())) {
        Map<String, Cell> cells = cells(list.next().orElseThrow());
        assertEquals("2008-03-08", cells.get("registered_on").text(), label);
        assertThat(isOther).as("%s in a list of %s婚", label, act).isFalse();
      } catch (RegistryException refused) {
        assertThat(isOther).as("%s in a list of %s婚", label, act).isTrue();
      }
    }
  }

  /** In lists of every other kind a label is read as what it is, or not at all, too. */
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("labels")
  void aLabelIsNeverReadAsSomethingElseInAnyKind(String key, String label) throws IOException {
    Map<String, String> kinds =
        Map.of(
            "离婚证字号,男方姓名,男方身份证号,女方姓名,登记日期", "L520121-2008-000012,甲,,乙,2008-03-08",
            "死者姓名,死者身份证号,死亡日期", "甲,,2008-03-08",
            "案号,原告姓名,被告姓名,裁判日期,生效日期,裁判结果", "（2013）黔0121民初9号,甲,乙,2013-01-09,2013-02-20,准予离婚");
    String field = key.substring(key.indexOf('.') + 1);
    for (Map.Entry<String, String> kind : kinds.entrySet()) {
      Path file = directory.resolve("list.csv");
      Files.writeString(file, "%s,%s\n%s,X\n".formatted(kind.getKey(), label, kind.getValue()));
      try (ListReader list = ListReader.open(file, ListMapping.none())) {
        cells(list.next().orElseThrow()).entrySet().stream()
            .filter(cell -> cell.getValue().text().equals("X"))
            .map(cell -> cell.getKey().substring(cell.getKey().indexOf('.') + 1))
            .forEach(
                read ->
                    assertThat(read)
                        .as("%s in %s", label, kind.getKey())
                        .isIn(
                            meanings(field.equals(key) ? key : "man." + field, label).stream()
                                .map(each -> each.substring(each.indexOf('.') + 1))
                                .toList()));
      } catch (RegistryException refused) {
        assertThat(refused.why().english()).isNotEmpty();
      }
    }
  }

  static Stream<String> dates() throws IOException {
    return labels()
        .filter(each -> each.get()[0].equals("registered_on"))
        .map(each -> (String) each.get()[1])
        .filter(label -> !isFormOnly(label));
  }

  /** What a label may mean in a list beside its own key: forms of another kind bear it, too. */
  private static List<String> meanings(String key, String label) {
    return switch (key) {
      case "man.id_type" -> List.of("man.id_type", "man.id_document");
      case "man.residence" -> List.of("man.residence", "man.address_now");
      case "remarks" -> List.of("remarks", "certificate_remarks");
      case "print_number" -> List.of("man.print_number", "woman.print_number");
      // In a court's list; here it is what the registry did with an application.
      case "opinion" -> List.of("opinion", "outcome");
      case "man.name" -> List.of("man.name", "man.former_name");
      // Without an owner it is the certificate's; identity numbers in it stop the list.
      case "man.id_number" -> List.of("man.id_number", "certificate_number");
      case "registered_on", "married_on" -> List.of("registered_on", "married_on");
      default -> List.of(key);
    };
  }

  /** What a column with this heading is read as, in a list of marriages; empty if it is not. */
  private Optional<String> read(String heading) throws IOException {
    Path file = directory.resolve("list.csv");
    String header = "登记类别,男方姓名,女方姓名,登记日期";
    Files.writeString(file, header + "," + heading + "\n结婚,甲,乙,2008-03-08,X\n");
    try (ListReader list = ListReader.open(file, ListMapping.none())) {
      ListRow row = list.next().orElseThrow();
      return cells(row).entrySet().stream()
          .filter(cell -> cell.getValue().text().equals("X"))
          .map(Map.Entry::getKey)
          .findFirst();
    } catch (RegistryException refused) {
      return refused.why().english().contains("two columns mean")
          ? Optional.of(refused.why().english().replace("two columns mean ", ""))
          : Optional.empty();
    }
  }

  private static Map<String, Cell> cells(ListRow row) {
    return switch (row) {
      case ListRow.Told told -> told.cells();
      case ListRow.Unreadable unreadable -> unreadable.cells();
      default -> Map.of();
    };
  }

  @Test
  void everyKeyIsItsOwnHeading() {
    for (String key : ColumnNames.keys()) {
      assertEquals(Optional.of(key), ColumnNames.key(key));
      assertEquals(key, ColumnNames.exported(key));
    }
  }
}
