//! What was left out or changed on the way in, counted, and said in Chinese.

/// What the clerk is told of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) pictures: usize,
    /// Embedded files, charts, diagrams.
    pub(super) objects: usize,
    pub(super) equations: usize,
    pub(super) comments: usize,
    /// Paragraphs whose automatic number was written out.
    pub(super) numbers: usize,
    /// Foot- and endnotes.
    pub(super) notes: usize,
    /// Signs of symbol fonts that are not known here.
    pub(super) signs: usize,
    pub(super) watermarks: Vec<String>,
}

impl Tally {
    /// The sentences, in a fixed order; none where there is nothing to say.
    pub(super) fn remarks(&self) -> Vec<String> {
        let counted = [
            (self.numbers, "处自动编号已写成文字，请核对。"),
            (self.notes, "条脚注或尾注放在文末。"),
            (self.pictures, "张图片没有读入，请对照原件。"),
            (self.objects, "个嵌入的对象（附件、图表等）没有读入，请对照原件。"),
            (self.equations, "个公式只读入了其中的文字，请对照原件。"),
            (self.signs, "个特殊符号认不出来，请对照原件。"),
            (self.comments, "条批注没有读入。"),
        ];
        let counted = counted.into_iter().filter(|(count, _)| *count > 0);
        let mut remarks: Vec<String> = counted.map(|(count, what)| format!("文件中有 {count} {what}")).collect();
        let watermarks = self.watermarks.iter();
        remarks.extend(watermarks.map(|words| format!("页面上的水印文字“{words}”没有读入。")));
        remarks
    }
}
