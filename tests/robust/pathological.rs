//! Texts that no clerk pastes and that a careless search takes for ever over.

/// A name and what makes the text of about so many bytes.
pub(crate) type Pathological = (&'static str, fn(usize) -> String);

/// Every one of them has cost, or could cost, time that grows with the square of its length.
pub(crate) const PATHOLOGICAL: &[Pathological] = &[
    ("one character", |bytes| repeat("国", bytes)),
    ("letter a", |bytes| repeat("a", bytes)),
    ("blanks", |bytes| repeat(" ", bytes)),
    ("full-width blanks", |bytes| repeat("　", bytes)),
    ("invisible", |bytes| repeat("\u{200B}", bytes)),
    ("line ends", |bytes| repeat("\n", bytes)),
    ("carriage returns", |bytes| repeat("\r", bytes)),
    ("tabs", |bytes| repeat("甲\t", bytes)),
    ("short lines", |bytes| repeat("甲乙\n", bytes)),
    ("short lines with gaps", |bytes| repeat("甲乙\n\n", bytes)),
    ("short sentences", |bytes| repeat("好。\n", bytes)),
    ("one line of prose", |bytes| repeat("各单位要加强管理，认真落实，及时报送。", bytes)),
    ("one line without a stop", |bytes| repeat("各单位要加强管理，认真落实，及时报送，", bytes)),
    ("wrapped prose", |bytes| repeat("各单位要加强组织领导，认真落实有关要求，及时报\n送情况", bytes)),
    ("wrapped, commas", |bytes| repeat("各单位，要加强组织，\n", bytes)),
    ("wrapped, open bracket", |bytes| repeat("各单位要加强（组织领导和认真落实有关要求，\n", bytes)),
    ("copy lines", |bytes| repeat("抄送：县委办、县府办、\n", bytes)),
    ("open brackets", |bytes| repeat("（", bytes)),
    ("open half-width brackets", |bytes| repeat("(", bytes)),
    ("brackets in turn", |bytes| repeat("（）", bytes)),
    ("nested brackets", |bytes| repeat("（", bytes / 2) + &repeat("）", bytes / 2)),
    ("nested half-width", |bytes| repeat("(", bytes / 2) + "国" + &repeat(")", bytes / 2)),
    ("close brackets", |bytes| repeat("）", bytes)),
    ("open titles", |bytes| repeat("《", bytes)),
    ("open titles with words", |bytes| repeat("《关于", bytes)),
    ("nested titles", |bytes| repeat("《", bytes / 2) + "甲" + &repeat("》", bytes / 2)),
    ("forwarding chain", |bytes| repeat("转发《甲局关于", bytes)),
    ("square brackets", |bytes| repeat("[", bytes)),
    ("year brackets", |bytes| repeat("〔", bytes)),
    ("years", |bytes| repeat("〔2014〕", bytes)),
    ("years without brackets", |bytes| repeat("发2014年第", bytes)),
    ("numbers", |bytes| repeat("国办发〔2014〕7号、", bytes)),
    ("numbers on lines", |bytes| repeat("国办发〔2014〕7号\n", bytes)),
    ("codes", |bytes| repeat("国办发", bytes / 2) + &repeat("〔2014〕", bytes / 2)),
    ("quotes", |bytes| repeat("\"", bytes)),
    ("quotes round Han", |bytes| repeat("\"国\"", bytes)),
    ("open quotes", |bytes| repeat("“", bytes)),
    ("digits", |bytes| repeat("2", bytes)),
    ("full-width digits", |bytes| repeat("２", bytes)),
    ("Chinese digits", |bytes| repeat("一", bytes)),
    ("zeros", |bytes| repeat("〇", bytes)),
    ("tens", |bytes| repeat("十", bytes)),
    ("digits and blanks", |bytes| repeat("2 ", bytes)),
    ("digits on lines", |bytes| repeat("3\n", bytes)),
    ("page numbers", |bytes| repeat("- 3 -\n", bytes)),
    ("dashes", |bytes| repeat("-", bytes)),
    ("dots", |bytes| repeat("。", bytes)),
    ("half-width dots", |bytes| repeat(".", bytes)),
    ("marks in turn", |bytes| repeat("，。、；：！？", bytes)),
    ("half-width marks", |bytes| repeat("国,国.国;国:国?国!", bytes)),
    ("spaced characters", |bytes| repeat("国 家 ", bytes)),
    ("spaced sentence", |bytes| repeat("国 家 大 事 ", bytes) + "。"),
    ("angle brackets", |bytes| repeat("<", bytes)),
    ("doubled angle brackets", |bytes| repeat("<<", bytes)),
    ("open comments", |bytes| repeat("<!--", bytes)),
    ("open styles", |bytes| repeat("<style>", bytes)),
    ("open scripts in turn", |bytes| repeat("<script><style>", bytes)),
    ("broken script ends", |bytes| repeat("<script></script", bytes)),
    ("broken ends far away", |bytes| repeat("<script>", bytes) + "</script"),
    ("tags", |bytes| repeat("<b>", bytes)),
    ("paragraph tags", |bytes| repeat("<p>", bytes)),
    ("tags with blanks behind", |bytes| repeat("<p>", bytes / 2) + &repeat(" ", bytes / 2)),
    ("paragraph ends and blanks", |bytes| repeat("</p>        ", bytes)),
    ("long tags", |bytes| repeat(&format!("<a {}", "x".repeat(500)), bytes)),
    ("entities", |bytes| repeat("&amp;", bytes)),
    ("nested entities", |bytes| repeat("&amp;amp;amp;amp;amp;lt;", bytes)),
    ("ampersands", |bytes| repeat("&", bytes)),
    ("stars", |bytes| repeat("*", bytes)),
    ("double stars", |bytes| repeat("**国** ", bytes)),
    ("open stars", |bytes| repeat("国 ** ", bytes)),
    ("underscores", |bytes| repeat("__", bytes)),
    ("backticks", |bytes| repeat("`国", bytes)),
    ("hashes", |bytes| repeat("#", bytes)),
    ("hash lines", |bytes| repeat("# 国\n", bytes)),
    ("links", |bytes| repeat("[国](/a)", bytes)),
    ("open links", |bytes| repeat("[](", bytes)),
    ("link behind link", |bytes| repeat("[a](", bytes)),
    ("bars", |bytes| repeat("|", bytes)),
    ("bars with words", |bytes| repeat("首页 | ", bytes)),
    ("crumbs", |bytes| repeat("首页 > ", bytes)),
    ("menu lines", |bytes| repeat("首页 新闻 公告 图片 服务\n", bytes)),
    ("meta lines", |bytes| repeat("来源：甲 作者：乙\n", bytes)),
    ("meta on one line", |bytes| repeat("来源：甲 作者：乙 ", bytes)),
    ("labels", |bytes| repeat("来源：", bytes)),
    ("footers", |bytes| repeat("版权所有 甲局\n", bytes)),
    ("posts", |bytes| repeat("王某某 县总工会主席\n", bytes)),
    ("headings", |bytes| repeat("一、总则\n", bytes)),
    ("run-in headings", |bytes| repeat("一、总则。各单位要落实。\n", bytes)),
    ("clauses", |bytes| repeat("1.各单位要加强管理认真落实及时报送有关情况并抄送各有关部门和单位遵照执行；\n", bytes)),
    ("counted clauses", |bytes| {
        counted(bytes, "、各单位要加强管理认真落实及时报送有关情况并抄送各有关部门和单位。各单位要落实。")
    }),
    ("counted points", |bytes| counted(bytes, ".加强管理。各单位要落实。")),
    ("points of all levels", |bytes| repeat("（一）加强管理。要落实。\n1.管理。要落实。\n（1）甲\n", bytes)),
    ("sections in one line", |bytes| repeat("一、总则。二、细则。", bytes)),
    ("leads", |bytes| repeat("一要落实。二是加强。", bytes)),
    ("leads on lines", |bytes| repeat("一要落实。二是加强。\n", bytes)),
    ("dates", |bytes| repeat("2014年5月21日", bytes)),
    ("dates on lines", |bytes| repeat("2014年5月21日\n", bytes)),
    ("organs and dates", |bytes| repeat("云岭县总工会\n2014年5月21日\n", bytes)),
    ("limits", |bytes| repeat("6月10日前", bytes)),
    ("limits, no day", |bytes| repeat("6月", bytes) + "前"),
    ("hours", |bytes| repeat("6月10日下午5：00时前", bytes)),
    ("open weekdays", |bytes| repeat("6月10日（星期", bytes)),
    ("this year", |bytes| repeat("今年", bytes) + "前"),
    ("organs", |bytes| repeat("云岭县总工会\n", bytes)),
    ("organs on one line", |bytes| repeat("云岭县总工会 ", bytes)),
    ("signatories", |bytes| repeat("签发人", bytes)),
    ("addressees", |bytes| repeat("各乡镇、各单位：\n", bytes)),
    ("addressees on one line", |bytes| repeat("各乡镇、", bytes) + "："),
    ("addresses", |bytes| repeat("各位老师，现转发如下文件请认真阅读执行\n", bytes)),
    ("colons", |bytes| repeat("：", bytes)),
    ("titles", |bytes| repeat("关于做好工作的通知\n", bytes)),
    ("titles on one line", |bytes| repeat("关于做好工作的通知 ", bytes)),
    ("title and text", |bytes| repeat("关于做好工作的通知\n各单位：\n要落实。\n", bytes)),
    ("forwarding opening", |bytes| {
        "关于转发《办法》的通知\n各单位：\n现将《办法》转发给你们。\n".to_owned()
            + &repeat("关于转发《通知》的通知\n", bytes)
    }),
    ("issuing opening", |bytes| {
        "关于印发《办法》的通知\n各单位：\n现将《办法》印发给你们。\n".to_owned() + &repeat("甲办法\n", bytes)
    }),
    ("attachments", |bytes| repeat("附件\n", bytes)),
    ("attachment notes", |bytes| repeat("附件：1.甲表\n", bytes)),
    ("counted attachments", |bytes| "附件：".to_owned() + &counted(bytes, ".甲表")),
    ("attachments on one line", |bytes| "附件：".to_owned() + &repeat("1.甲表2.乙表", bytes)),
    ("annotations", |bytes| repeat("（此件公开发布）\n", bytes)),
    ("imprints", |bytes| repeat("云岭县总工会办公室2014年5月21日印发\n", bytes)),
    ("tables", |bytes| repeat("序号\t单位\t名额\n", bytes)),
    ("telegrams", |bytes| repeat("发电单位 签批盖章\n等级 特急\n", bytes)),
    ("compatibility forms", |bytes| repeat("⼀⽤⽂", bytes)),
    ("lost characters", |bytes| repeat("\u{FFFD}国", bytes)),
    ("one-character ordinals", |bytes| repeat("㈠总则\n", bytes)),
    ("half-width ordinals", |bytes| repeat("(1)总则\n（2）细则\n", bytes)),
    ("combining marks", |bytes| repeat("a\u{301}", bytes)),
    ("beyond the plane", |bytes| repeat("𠀀", bytes)),
    ("speech", |bytes| repeat("（本文是甲同志在", bytes)),
    ("everything in turn", |bytes| repeat("（一）《关于“甲”〔2014〕7号》，6月10日前；附件：1.乙\t<b>&nbsp;** ", bytes)),
];

fn repeat(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

/// Lines that count 1 … 99 over and over.
fn counted(bytes: usize, words: &str) -> String {
    let mut out = String::with_capacity(bytes + 200);
    for count in (1..100).cycle() {
        if out.len() >= bytes {
            break;
        }
        out.push_str(&count.to_string());
        out.push_str(words);
        out.push('\n');
    }
    out
}
