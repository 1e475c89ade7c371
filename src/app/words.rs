//! What pages are called, and why a text is not a plan, in words: what happened, that nothing was lost, how to mend it. It
//! stands here because the store is above the report layer, whose words know no files.

mod course;
pub mod page;

use crate::base::{Lang, Text};
use crate::i18n::count;
use crate::plan::MAX_PICTURE;
use crate::store::{MAX_BYTES, ReadError};

use super::action::FileProblem;
use super::errand::ErrandProblem;
use super::grade::Ungraded;

pub use course::{case_error, refusal, seal_error, submission_error};

/// Why a text could not be read as a plan.
#[must_use]
pub fn read_error(error: &ReadError, lang: Lang) -> String {
    match error {
        ReadError::TooBig => Text::new(
            "It is larger than {0} MB, the most a plan file can have. Choose the file this page saved.",
            "계획 파일의 한도인 {0}MB보다 커요. 이 페이지에서 저장한 파일을 고르세요.",
            "文件超过{0}MB，大于方案文件的上限。请选择由本页面保存的文件。",
        )
        .fill(lang, &[&count(i64::try_from(MAX_BYTES / 1_000_000).unwrap_or(0), lang)]),
        ReadError::NotJson { line } => Text::new(
            "It ends early or was changed at line {0}. Download or copy the file again.",
            "파일이 중간에 끊겼거나 {0}번째 줄이 바뀌었어요. 파일을 다시 내려받거나 복사하세요.",
            "文件不完整，或第{0}行被改动过。请重新下载或复制文件。",
        )
        .fill(lang, &[&line.to_string()]),
        ReadError::NotAPlan => Text::new(
            "It is not a plan made here. Choose a file whose name ends in .mixwright.json.",
            "여기서 만든 계획이 아니에요. 이름이 .mixwright.json으로 끝나는 파일을 고르세요.",
            "这不是由本工具生成的方案。请选择文件名以.mixwright.json结尾的文件。",
        )
        .get(lang)
        .to_owned(),
        ReadError::Newer { version } => Text::new(
            "It was saved by a newer version (format {0}). Reload this page to get the new version, then open it again.",
            "더 새로운 버전(형식 {0})에서 저장했어요. 이 페이지를 새로고침해 새 버전을 받은 뒤 다시 여세요.",
            "由更新的版本保存（格式{0}）。请刷新页面获取新版本，再重新打开。",
        )
        .fill(lang, &[&version.to_string()]),
        ReadError::Damaged { detail } => Text::new(
            "A value in it cannot be: {0}. Open an earlier copy, or mend that value in a text editor.",
            "있을 수 없는 값이 들어 있어요: {0}. 이전 사본을 열거나 텍스트 편집기에서 그 값을 고치세요.",
            "文件中有无效的数值：{0}。请打开较早的副本，或用文本编辑器改正该值。",
        )
        // Braces in what the file brought must not read as places to fill.
        .fill(lang, &[&detail.replace(['{', '}'], "")]),
    }
}

/// Why a file could not be opened, and that nothing was changed by trying.
#[must_use]
pub fn file_problem(name: &str, problem: &FileProblem, lang: Lang) -> String {
    let why = match problem {
        FileProblem::Unreadable => Text::new(
            "The browser could not read it as text. Check that the file is still there and choose it again.",
            "브라우저가 텍스트로 읽지 못했어요. 파일이 그대로 있는지 확인하고 다시 고르세요.",
            "浏览器无法读取该文件。请确认文件仍在原处，然后重新选择。",
        )
        .get(lang)
        .to_owned(),
        FileProblem::Read(error) => read_error(error, lang),
        FileProblem::Case(error) => case_error(error, lang),
        FileProblem::Submission(error) => submission_error(error, lang),
        FileProblem::Workbook => Text::new(
            "It is a workbook. Save the sheet as CSV in the spreadsheet program and choose that file.",
            "엑셀 통합 문서예요. 스프레드시트에서 CSV로 저장한 뒤 그 파일을 고르세요.",
            "这是工作簿文件。请在电子表格软件中另存为CSV，再选择该文件。",
        )
        .get(lang)
        .to_owned(),
        FileProblem::NoPicture => Text::new(
            "It cannot be drawn as a picture. Choose a PNG or JPEG of at most {0} MB.",
            "이미지로 읽을 수 없어요. {0}MB 이하의 PNG나 JPEG 파일을 고르세요.",
            "无法识别为图片。请选择不超过{0}MB的PNG或JPEG文件。",
        )
        .fill(lang, &[&count(i64::try_from(MAX_PICTURE / 1_000_000).unwrap_or(0), lang)]),
        FileProblem::NoPlan => Text::new(
            "There is no plan in it. Plans come in files saved here: JSON, Word, Excel and web pages.",
            "파일 안에 계획이 없어요. 여기서 저장한 JSON, 워드, 엑셀, 웹 페이지 파일이라면 열 수 있어요.",
            "文件中没有方案。只能打开由本工具导出的JSON、Word、Excel或网页文件。",
        )
        .get(lang)
        .to_owned(),
        FileProblem::Damaged => Text::new(
            "It is damaged, so the plan in it cannot be read. Ask for it again, or open the plan file.",
            "파일이 손상되어 안에 든 계획을 읽지 못했어요. 파일을 다시 받거나 계획 파일을 여세요.",
            "文件已损坏，无法读取其中的方案。请重新获取该文件，或打开方案文件。",
        )
        .get(lang)
        .to_owned(),
        FileProblem::Cases => Text::new(
            "There are several cases in it. Unpack it and open the file of the one you want.",
            "사례가 여러 개 들어 있어요. 압축을 풀고 원하는 사례 파일을 여세요.",
            "其中有多个案例，请解压后打开所需的案例文件。",
        )
        .get(lang)
        .to_owned(),
        FileProblem::BigTable => Text::new(
            "It is larger than {0} MB. Export fewer days or fewer columns and choose that file.",
            "{0}MB보다 커요. 기간이나 열을 줄여 다시 내보낸 뒤 그 파일을 고르세요.",
            "文件超过{0}MB。请缩短时间范围或减少列后重新导出，再选择该文件。",
        )
        .fill(lang, &[&count(i64::try_from(MAX_BYTES / 1_000_000).unwrap_or(0), lang)]),
    };
    Text::new(
        "“{1}” was not opened; nothing here was changed. {0}",
        "‘{1}’ 파일을 열지 못했어요. 지금 계획은 그대로예요. {0}",
        "未能打开“{1}”，现有方案没有任何改动。{0}",
    )
    .fill(lang, &[&why, name])
}

/// Why the plan in a link could not be read.
#[must_use]
pub fn link_error(error: &ReadError, lang: Lang) -> String {
    match error {
        // Nearly always the end is missing.
        ReadError::NotAPlan | ReadError::NotJson { .. } => Text::new(
            "Perhaps the link was cut off on its way; ask for the plan as a file.",
            "링크가 전달되면서 잘렸을 수 있어요. 계획을 파일로 받아 보세요.",
            "链接可能在转发时被截断，请对方改发方案文件。",
        )
        .get(lang)
        .to_owned(),
        other => read_error(other, lang),
    }
}

/// Why a file was not made.
#[must_use]
pub const fn errand_problem(problem: ErrandProblem) -> Text {
    match problem {
        ErrandProblem::NoWorker => Text::new(
            "The part that handles Word, Excel and web pages could not be loaded. Check the connection and try again. Printing, the plan file and the calendar work meanwhile.",
            "워드·엑셀·웹 페이지를 다루는 기능을 불러오지 못했어요. 인터넷 연결을 확인하고 다시 시도하세요. 그동안 인쇄, 계획 파일, 캘린더 파일은 쓸 수 있어요.",
            "未能加载处理Word、Excel和网页的模块。请检查网络后重试；打印、方案文件和日历仍可使用。",
        ),
        ErrandProblem::Ungraded(Ungraded::Case) => Text::new(
            "The case cannot be read any more. Choose it again.",
            "사례를 읽을 수 없어요. 다시 골라 주세요.",
            "无法读取该案例，请重新选择。",
        ),
        ErrandProblem::Ungraded(Ungraded::Passphrase) => Text::new(
            "This passphrase does not open the teacher’s part of the case. Check it, or grade without that part.",
            "암호가 맞지 않아 강사만 보는 내용을 열 수 없어요. 다시 확인하거나 그 내용 없이 채점하세요.",
            "口令不正确，无法打开教师内容。请核对口令，或不使用教师内容进行评阅。",
        ),
        ErrandProblem::Ungraded(Ungraded::Sealed) => Text::new(
            "The teacher’s part of the case is damaged or was made by a newer version. Grade without it, or use another copy of the case.",
            "강사만 보는 내용이 손상되었거나 더 새로운 버전에서 만들어졌어요. 그 내용 없이 채점하거나 같은 사례 파일의 다른 사본을 쓰세요.",
            "教师内容已损坏或由更新的版本生成。请不使用教师内容进行评阅，或换用另一份案例文件。",
        ),
        ErrandProblem::Ungraded(Ungraded::TooMany) => Text::new(
            "These are more than 1,000 files, those inside ZIP files counted too. Grade them in parts.",
            "ZIP 안의 파일까지 더해 1,000개가 넘어요. 나눠서 채점하세요.",
            "连同ZIP内的文件，总数超过1,000个，请分批评阅。",
        ),
        ErrandProblem::Failed | ErrandProblem::Refused(_) | ErrandProblem::Sealed(_) => Text::new(
            "The file could not be made; the plan is unchanged. Try another format, and keep the plan file.",
            "파일을 만들지 못했어요. 계획은 그대로예요. 다른 형식을 써 보고, 계획 파일도 저장해 두세요.",
            "文件未能生成，方案没有改动。请换一种格式，并另存方案文件。",
        ),
    }
}

#[cfg(test)]
mod tests {
    use crate::store::{CaseError, SubmissionError};

    use super::*;

    #[test]
    fn every_problem_says_what_happened_and_that_nothing_changed() {
        let problems = || {
            [
                FileProblem::Unreadable,
                FileProblem::Read(ReadError::TooBig),
                FileProblem::Read(ReadError::NotJson { line: 12 }),
                FileProblem::Read(ReadError::NotAPlan),
                FileProblem::Read(ReadError::Newer { version: 3 }),
                FileProblem::Read(ReadError::Damaged { detail: "company.horizon".to_owned() }),
                FileProblem::Case(CaseError::TooBig),
                FileProblem::Case(CaseError::NotACase),
                FileProblem::Submission(SubmissionError::NotASubmission),
                FileProblem::Submission(SubmissionError::Tampered),
                FileProblem::Workbook,
                FileProblem::BigTable,
                FileProblem::Cases,
                FileProblem::NoPlan,
                FileProblem::NoPicture,
                FileProblem::Damaged,
            ]
        };
        for (lang, calm) in
            [(Lang::En, "nothing here was changed"), (Lang::Ko, "그대로예요"), (Lang::Zh, "没有任何改动")]
        {
            let mut said = problems().map(|problem| file_problem("plan.json", &problem, lang)).to_vec();
            for text in &said {
                assert!(text.contains("plan.json") && text.contains(calm) && !text.contains('{'), "{text}");
            }
            said.sort();
            said.dedup();
            assert_eq!(said.len(), problems().len());
        }
    }

    #[test]
    fn the_numbers_of_a_problem_are_named() {
        let said = |error| read_error(&error, Lang::Ko);
        assert!(said(ReadError::TooBig).contains("4MB"));
        assert!(said(ReadError::NotJson { line: 12 }).contains("12번째 줄"));
        assert!(said(ReadError::Newer { version: 3 }).contains("형식 3"));
        assert!(said(ReadError::Damaged { detail: "company.horizon".to_owned() }).contains("company.horizon"));
    }

    #[test]
    fn a_file_name_cannot_pull_in_other_text() {
        let said = file_problem("{1}", &FileProblem::Unreadable, Lang::En);
        assert_eq!(said.matches("could not read").count(), 1);
    }
}
