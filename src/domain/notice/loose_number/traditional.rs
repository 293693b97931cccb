//! Traditional characters that occur in 机关代字: numbers copied from converted web pages.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Traditional and simplified character, one after the other: names of places, organs, fields of work and series.
const PAIRS: &str = "發发號号國国辦办財财稅税資资黨党務务組组統统戰战總总會会聯联團团員员書书館馆檔档報报電电視视廣广聞闻網网絡络\
業业農农漁渔糧粮儲储備备鄉乡鎮镇縣县區区灣湾陸陆島岛嶼屿龍龙鳳凤鳥鸟魯鲁寧宁蘇苏贛赣遼辽晉晋陝陕隴陇瀋沈長长\
漢汉滬沪貴贵瓊琼粵粤閩闽吳吴溫温紹绍東东濟济濰潍煙烟臺台萊莱棗枣濱滨營营開开鄭郑許许駐驻馬马蕪芜銅铜陽阳陰阴\
寶宝雞鸡揚扬鹽盐連连雲云無无錫锡麗丽義义烏乌饒饶萬万撫抚黃黄岡冈荊荆門门瀏浏懷怀婁娄賀贺來来賓宾欽钦憑凭樂乐\
瀘泸綿绵達达涼凉慶庆畢毕節节銀银衛卫蘭兰張张嶺岭齊齐齒齿綏绥遠远雙双鴨鸭鶴鹤鷄鸡爾尔錦锦盤盘鐵铁醫医藥药婦妇\
兒儿環环護护監监審审計计訴诉訟讼檢检驗验質质標标準准設设規规劃划測测繪绘氣气約约礦矿產产鋼钢機机構构車车輛辆\
輕轻紡纺織织運运輸输郵邮訊讯綜综體体經经貿贸關关價价費费採采購购賣卖買买銷销處处罰罚決决議议談谈請请復复應应\
對对職职學学習习師师課课試试題题訓训練练養养獎奖勵励評评選选舉举優优勞劳動动險险補补貼贴災灾減减禦御隊队軍军\
際际僑侨參参謀谋領领導导幹干紀纪調调訪访維维穩稳綱纲責责權权條条釋释圖图畫画戲戏劇剧藝艺術术歷历遺遗産产園园\
廠厂場场庫库屬属誌志誤误實实類类編编製制壩坝樓楼橋桥礎础繼继續续舊旧屆届鑒鉴證证協协勸劝禮礼儀仪儉俭債债傳传\
僅仅們们個个倫伦側侧偵侦傷伤傾倾億亿與与興兴軌轨軟软載载輝辉進进遊游違违適适還还鄰邻釀酿針针釣钓銳锐鋁铝錄录\
鏈链鑄铸閉闭間间閒闲閱阅闊阔闡阐隨随隱隐難难靈灵靜静頂顶項项順顺須须預预頒颁頭头頻频顆颗額额願愿顧顾風风飛飞\
飯饭飲饮馳驰驅驱驚惊髮发魚鱼鮮鲜鳴鸣麥麦點点齡龄祕秘徵征後后裝装專专鄆郓衆众眾众勢势單单從从慮虑態态憲宪戶户\
掛挂揮挥據据擇择擔担擬拟擴扩攝摄數数暫暂曆历極极榮荣歐欧歸归沒没況况淨净湯汤溝沟滙汇滅灭潔洁瀝沥燈灯爭争爲为\
為为牆墙狀状獨独獲获現现異异當当疇畴療疗癥症盡尽眞真礙碍祿禄禍祸穀谷竊窃築筑籌筹紅红純纯級级細细終终結结給给\
絲丝綠绿綵彩線线緊紧縮缩績绩縫缝罷罢羅罗聖圣聲声聽听肅肃腦脑臨临艦舰莊庄華华葉叶蔣蒋薦荐複复見见觀观訂订討讨\
記记詢询詳详話话認认誠诚語语說说諮咨諾诺謝谢識识譯译讀读變变讓让貝贝負负貢贡貧贫貨货贊赞趙赵趨趋跡迹踐践軸轴\
較较輪轮轉转辭辞邊边鄧邓鈔钞鈣钙鎢钨鏡镜鐘钟鑑鉴閘闸閣阁陣阵陳陈隸隶雜杂離离韓韩響响顯显飾饰騎骑騙骗髒脏鴻鸿\
龔龚龜龟";

/// The simplified character for a traditional one.
pub(super) fn simplified(c: char) -> Option<char> {
    static SIMPLIFIED: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| {
        let mut pairs = PAIRS.chars();
        let mut table = BTreeMap::new();
        while let (Some(traditional), Some(simple)) = (pairs.next(), pairs.next()) {
            if traditional != simple {
                table.entry(traditional).or_insert(simple);
            }
        }
        table
    });
    SIMPLIFIED.get(&c).copied()
}
