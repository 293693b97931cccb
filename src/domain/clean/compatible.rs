//! Compatibility forms of Han characters and marks, typical of text out of a PDF: ⼀⽤⽂ for 一用文.
//!
//! By list, not by normal form: NFKC would also destroy ，：；（）！？ and ①.

use std::sync::LazyLock;

use super::lines::{Marks, Page};
use super::working::Proposal;
use crate::domain::text::edit::Edit;

/// For U+2E80 and on; `.` where a radical is no character of its own.
const SUPPLEMENT: &str = "\
    .厂.乚.亻...刂.㔾..兀.尢.巳幺彑.忄㣺扌攵.旡.月歺母民氵氺灬爫...犭王疋目示礻竹糹纟..罓..羊羊.耂肀.\
    肉.艹..虎衤覀西见角.讠贝.车辶辶辶阝钅長镸长门.阝雨青韦页风飞食.飠饣.马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙.亀龟";

/// For U+2F00 and on.
const KANGXI: &str = "\
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳\
    心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
    缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音\
    頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// For U+F900 and on; `.` where the character is not a double.
const COMPATIBLE: &str = "\
    豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌\
    祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮\
    兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈\
    領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘\
    藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀..塚.晴..凞猪益礼神祥福靖精羽.蘒.諸..逸都...飯飼\
    館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸\
    難響頻恵𤋮舘..並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画\
    瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";

/// Marks of vertical text, small marks and the half-width marks of Japanese, each before its plain form.
const MARKS: &[(char, char)] = &[
    ('︐', '，'),
    ('︑', '、'),
    ('︒', '。'),
    ('︓', '：'),
    ('︔', '；'),
    ('︕', '！'),
    ('︖', '？'),
    ('︵', '（'),
    ('︶', '）'),
    ('︹', '〔'),
    ('︺', '〕'),
    ('︽', '《'),
    ('︾', '》'),
    ('︿', '〈'),
    ('﹀', '〉'),
    ('﹐', '，'),
    ('﹑', '、'),
    ('﹔', '；'),
    ('﹕', '：'),
    ('﹖', '？'),
    ('﹗', '！'),
    ('﹙', '（'),
    ('﹚', '）'),
    ('｡', '。'),
    ('､', '、'),
];

/// Proposes the plain character for each compatibility form.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    page.new_lines()
        .filter(|line| line.has(Marks::ODD))
        .flat_map(|line| in_line(line.whole.of(page.text), line.whole.start))
        .collect()
}

fn in_line(text: &str, start: usize) -> impl Iterator<Item = Proposal> {
    // All forms begin with one of these pairs of bytes; most text holds none.
    let pairs = text.as_bytes().windows(2).enumerate();
    let forms =
        pairs.filter(|(_, pair)| matches!(pair, [0xE2, 0xBA..=0xBF] | [0xEF, 0xA4..=0xAB | 0xB8 | 0xB9 | 0xBD]));
    forms.filter_map(move |(at, _)| {
        let c = text.get(at..)?.chars().next()?;
        let place = start + at..start + at + c.len_utf8();
        Some(Proposal::auto("clean-kangxi", Edit::replace(place, plain(c)?)))
    })
}

fn plain(c: char) -> Option<char> {
    static SUPPLEMENTS: LazyLock<Vec<char>> = LazyLock::new(|| SUPPLEMENT.chars().collect());
    static RADICALS: LazyLock<Vec<char>> = LazyLock::new(|| KANGXI.chars().collect());
    static DOUBLES: LazyLock<Vec<char>> = LazyLock::new(|| COMPATIBLE.chars().collect());
    let (list, first) = match c {
        '\u{2E80}'..='\u{2EF3}' => (&SUPPLEMENTS, '\u{2E80}'),
        '\u{2F00}'..='\u{2FD5}' => (&RADICALS, '\u{2F00}'),
        '\u{F900}'..='\u{FAD9}' => (&DOUBLES, '\u{F900}'),
        _ => return MARKS.iter().find(|(form, _)| *form == c).map(|(_, plain)| *plain),
    };
    let index = u32::from(c) - u32::from(first);
    list.get(usize::try_from(index).ok()?).copied().filter(|plain| *plain != '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_met_in_a_text() {
        for (form, plain) in MARKS {
            let cleaned = crate::domain::clean::clean(&format!("甲乙{form}丙丁"));
            assert_eq!(cleaned.text, format!("甲乙{plain}丙丁"), "{form}");
        }
    }

    #[test]
    fn lists_lie_where_they_should() {
        for (form, expected) in [
            ('\u{2F00}', Some('一')),
            ('\u{2F64}', Some('用')),
            ('\u{2F42}', Some('文')),
            ('\u{2FD5}', Some('龠')),
            ('\u{2ED3}', Some('长')),
            ('\u{2EF3}', Some('龟')),
            ('\u{2E80}', None),
            ('\u{F90A}', Some('金')),
            ('\u{FA0E}', None),
            ('\u{FAD9}', Some('龎')),
            ('︵', Some('（')),
            ('｡', Some('。')),
            ('，', None),
            ('①', None),
        ] {
            assert_eq!(plain(form), expected, "U+{:04X}", u32::from(form));
        }
    }
}
