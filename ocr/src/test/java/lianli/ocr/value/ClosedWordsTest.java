package lianli.ocr.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedWordsTest {
  @ParameterizedTest
  @CsvSource({
    "marital_status, 未婚",
    "marital_status, 再婚（丧偶）",
    "marital_status, 離婚",
    "marital_status, 第二次结婚",
    "education, 初中",
    "education, 初中文化程度",
    "education, 大学本科毕业",
    "education, 高中以上文化",
    "education, 不識字",
    "nationality, 中国",
    "nationality, 中国（香港）",
    "nationality, 美国籍",
    "nationality, 越南",
    "holder_type, 内地居民",
    "id_type, 居民身份证",
    "id_type, 台湾居民来往大陆通行证",
    "reissue_reason, 遗失",
    "reissue_reason, 结婚证不慎遗失",
    "reissue_reason, 因保管不善损毁，申请补领",
    "divorce_reason, 感情不和",
    "divorce_reason, 性格不合，感情破裂",
    "divorce_reason, 长期分居，感情确已破裂",
    "divorce_reason, 双方感情不和，自愿离婚",
    "documents, 身份证、户口簿",
    "documents, 双方身份证、户口簿、照片3张",
    "documents, 居民身份证和户口本复印件各一份",
  })
  void whatEachFieldMaySay(String field, String value) {
    assertThat(ClosedWords.lack(field, value)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "marital_status, 木婚",
    "marital_status, 为",
    "marital_status, 离",
    "marital_status, 未婚未婚",
    "marital_status, 未婚从事职业司机",
    "marital_status, 状况未婚",
    "education, 程度",
    "education, 程度初中",
    "education, 初中民",
    "education, 刀中",
    "education, 初中高中",
    "nationality, 国",
    "nationality, 中国汉族",
    "nationality, 中园",
    "holder_type, 类别",
    "id_type, 证",
    "id_type, 居民身份证520121",
    "reissue_reason, 原因",
    "reissue_reason, 遣失",
    "divorce_reason, 理由",
    "divorce_reason, 双方",
    "divorce_reason, 感请不和",
    "documents, 材料",
    "documents, 身份证、户囗簿",
    "documents, 身份证、审查意见",
  })
  void whatIsNoneOfItsWords(String field, String value) {
    assertThat(ClosedWords.lack(field, value)).isTrue();
  }

  @Test
  void otherFieldsHaveNoSuchList() {
    assertThat(ClosedWords.areOf("occupation")).isFalse();
    assertThat(ClosedWords.lack("occupation", "看林人")).isFalse();
    assertThat(ClosedWords.lack("name", "何建国")).isFalse();
  }
}
