package lianli.ocr.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonRecordPageCatalogueTest {
  private final NonRecordPageCatalogue papers = NonRecordPageCatalogue.standard();

  @ParameterizedTest
  @CsvSource({
    "介绍信|1984字第12号|兹有我村村民甲与乙前来登记|此致|敬礼, introduction-letter",
    "卷内目录|顺序号题名责任者页号|1结婚登记审查处理表甲1, contents-list",
    "卷内日录|顺序号题名责任者页号|1结婚登记审查处理表甲1, contents-list",
    "结婚登记档案目录|序号结婚证字号男方姓名女方姓名登记日期页号, contents-list",
    "登记照片粘贴处|男方甲女方乙, photographs",
    "开阳县民政局文件|开民函〔2008〕12号|关于查阅婚姻登记档案的函|县档案馆|请予协助为盼, office-letter",
    "离婚协议书|男方甲女方乙|双方自愿离婚|子女抚养|财产分割, divorce-agreement",
  })
  void aPaperIsKnownByItsTitleAndItsWords(String lines, String key) {
    assertThat(papers.find(List.of(lines.split("\\|"))))
        .map(NonRecordPageDefinition::key)
        .contains(key);
  }

  @ParameterizedTest
  @CsvSource({
    // The papers a couple brought, named on a record.
    "结婚登记审查处理表|男方女方|姓名甲乙|提供证件材料介绍信户口簿前来登记此致",
    // A title far down is a line of the page, not its title.
    "一|二|三|四|五|六|七|八|介绍信|兹有此致敬礼",
    "介绍信",
    "结婚登记簿|字号姓名登记日期备注",
    "关于的函|档案协助",
  })
  void anythingElseIsNone(String lines) {
    assertThat(papers.find(List.of(lines.split("\\|")))).isEmpty();
  }
}
