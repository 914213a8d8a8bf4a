package lianli.ocr.drawing.form;

import java.util.HashMap;
import java.util.Map;

/** Simplified characters as the 1950s wrote them; only those the drawers use. */
public final class Traditional {
  private static final Map<Integer, Integer> FORMS = forms();

  private Traditional() {}

  private static Map<Integer, Integer> forms() {
    String pairs =
        "开開阳陽县縣区區乡鄉会會员員号號结結证證长長岁歲龄齡国國兴興华華发發贵貴学學云雲银銀张張刘劉陈陳杨楊黄黃赵趙吴吳"
            + "孙孫马馬罗羅郑鄭谢謝许許邓鄧冯馮韩韓萧蕭袁袁叶葉蒋蔣苏蘇吕呂卢盧钟鍾谭譚范范陆陸贾賈韦韋邹鄒龙龍单單盖蓋乐樂欧歐"
            + "阎閻荣榮兰蘭贞貞莲蓮琼瓊凤鳳启啟双雙永永温溫龙龍岗崗楠楠宅宅禾禾丰豐毛毛灵靈龙龍维維梦夢汤湯顾顧颜顏严嚴"
            + "万萬义義宝寶东東红紅丽麗静靜刚剛强強伟偉杰傑军軍涛濤鹏鵬飞飛泽澤宁寧团團庆慶广廣阴陰"
            + "产產业業书書买買传傳优優勋勳励勵圣聖声聲处處备備复復头頭实實宾賓岭嶺岛島师師干幹应應总總惠惠战戰护護报報"
            + "辽遼陇隴玛瑪图圖瓮甕湾灣沟溝庄莊满滿壮壯革革纳納"
            + "时時显顯树樹桥橋梁梁样樣气氣汉漢汇匯泸瀘济濟灯燈点點热熱爱愛状狀独獨环環现現珍珍画畫监監盐鹽矿礦礼禮离離种種"
            + "积積稳穩竞競笔筆篮籃类類绍紹经經绪緒继繼绩績绿綠绵綿缘緣网網翠翠职職联聯肃肅胜勝艺藝节節芦蘆苍蒼荫蔭药藥"
            + "虽雖蓝藍袭襲观觀规規视視览覽计計认認议議记記讲講设設访訪诗詩诚誠话話询詢该該语語谋謀谱譜负負财財贡貢贤賢质質购購"
            + "贸貿费費贺賀资資赏賞赖賴车車转轉轮輪软軟达達迁遷过過运運还還进進远遠连連适適选選邮郵钦欽铁鐵铜銅锦錦镇鎮门門"
            + "闻聞阁閣队隊际際陕陝险險隆隆随隨难難静靜韵韻页頁项項顺順领領频頻题題风風饭飯饶饒驰馳骏駿鱼魚鸟鳥鸿鴻鹤鶴麦麥"
            + "齐齊龚龔佘佘晏晏尧堯荀荀训訓识識词詞试試详詳误誤谊誼调調谦謙贊贊赞贊赟贇晓曉";
    int[] points = pairs.codePoints().toArray();
    Map<Integer, Integer> forms = new HashMap<>();
    for (int i = 0; i + 1 < points.length; i += 2) {
      forms.put(points[i], points[i + 1]);
    }
    return forms;
  }

  /** The text with the old forms of its characters. */
  public static String of(String text) {
    StringBuilder written = new StringBuilder();
    text.codePoints().forEach(point -> written.appendCodePoint(FORMS.getOrDefault(point, point)));
    return written.toString();
  }
}
