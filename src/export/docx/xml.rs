//! The few pieces of WordprocessingML (ECMA-376, part 1, 17) the document is made of, their parts in the order of the
//! schema, which Word insists on.

use super::super::clean::escape;

/// A paragraph in a style; `more` is what its properties add, `content` its runs.
pub(super) fn paragraph(style: &str, more: &str, content: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>{content}</w:p>")
}

/// A text, its lines ended where they were ended.
pub(super) fn text(text: &str) -> String {
    run("", text)
}

/// A text in bold.
pub(super) fn bold(text: &str) -> String {
    run("<w:rPr><w:b/><w:bCs/></w:rPr>", text)
}

fn run(properties: &str, text: &str) -> String {
    let text = escape(text);
    let lines = text.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{line}</w:t>"));
    format!("<w:r>{properties}{}</w:r>", lines.collect::<Vec<_>>().join("<w:br/>"))
}

/// What begins a field, up to what it shows. A dirty one is computed anew by Word when the file is opened.
pub(super) fn field_start(instruction: &str, dirty: bool) -> String {
    let dirty = if dirty { " w:dirty=\"true\"" } else { "" };
    format!(
        "<w:r><w:fldChar w:fldCharType=\"begin\"{dirty}/></w:r>\
         <w:r><w:instrText xml:space=\"preserve\"> {} </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
        escape(instruction)
    )
}

/// What ends a field.
pub(super) const FIELD_END: &str = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

/// A field and what it shows until it is computed anew.
pub(super) fn field(instruction: &str, shown: &str) -> String {
    format!("{}{}{FIELD_END}", field_start(instruction, false), text(shown))
}

/// A picture in a line; `size` in English Metric Units (914,400 to the inch), `relation` its id among the relations.
pub(super) fn picture(number: usize, relation: &str, about: &str, (width, height): (u64, u64)) -> String {
    const MAIN: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
    const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    let about = escape(&about.replace('\n', " "));
    format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
         <wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{number}\" name=\"Picture {number}\" descr=\"{about}\"/>\
         <wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"{MAIN}\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>\
         <a:graphic xmlns:a=\"{MAIN}\"><a:graphicData uri=\"{PICTURE}\"><pic:pic xmlns:pic=\"{PICTURE}\">\
         <pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"Picture {number}\" descr=\"{about}\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"{relation}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
         </wp:inline></w:drawing></w:r>"
    )
}
