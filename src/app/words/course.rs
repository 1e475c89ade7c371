//! Words about cases: why a text is no case or no submission, and why a change of an attempt was refused.

use crate::base::{Lang, Text};
use crate::i18n::count;
use crate::plan::attempt::MAX_CASE;
use crate::report::words::stage;
use crate::store::{CaseError, ReadError, SealError, SubmissionError};

use super::super::course::Refusal;
use super::read_error;

/// Why a text could not be read as a case.
#[must_use]
pub fn case_error(error: &CaseError, lang: Lang) -> String {
    match error {
        CaseError::TooBig => Text::new(
            "It is larger than {0} kB, the most a case can have. Ask your teacher for the file again.",
            "사례 파일의 한도인 {0}KB보다 커요. 강사에게 파일을 다시 받으세요.",
            "文件超过{0}KB，大于案例文件的上限。请向教师重新索取文件。",
        )
        .fill(lang, &[&count(i64::try_from(MAX_CASE / 1_000).unwrap_or(0), lang)]),
        CaseError::NotJson { line } => read_error(&ReadError::NotJson { line: *line }, lang),
        CaseError::NotACase => Text::new(
            "It is not a case. Ask your teacher for the file again.",
            "사례 파일이 아니에요. 강사에게 파일을 다시 받으세요.",
            "这不是案例文件。请向教师重新索取文件。",
        )
        .get(lang)
        .to_owned(),
        CaseError::Newer { version } => read_error(&ReadError::Newer { version: *version }, lang),
        CaseError::Damaged { detail } => read_error(&ReadError::Damaged { detail: detail.clone() }, lang),
    }
}

/// Why a text could not be read as a submission.
#[must_use]
pub fn submission_error(error: &SubmissionError, lang: Lang) -> String {
    match error {
        SubmissionError::TooBig => read_error(&ReadError::TooBig, lang),
        SubmissionError::NotJson { line } => read_error(&ReadError::NotJson { line: *line }, lang),
        SubmissionError::NotASubmission => Text::new(
            "It is not a submission. Ask the learner to hand in again and send that file.",
            "제출 파일이 아니에요. 수강생에게 다시 제출해서 그 파일을 보내 달라고 하세요.",
            "这不是作业文件。请让学员重新提交并发送该文件。",
        )
        .get(lang)
        .to_owned(),
        SubmissionError::Newer { version } => read_error(&ReadError::Newer { version: *version }, lang),
        SubmissionError::Tampered => Text::new(
            "It was changed after it was handed in: its seal does not fit what it says. Ask the learner for the file as the planner gave it.",
            "제출한 뒤에 내용이 바뀌었어요. 봉인이 내용과 맞지 않아요. 수강생에게 플래너에서 받은 파일을 고치지 말고 그대로 보내 달라고 하세요.",
            "文件在提交后被改动过，未通过防篡改校验。请让学员发送由本工具生成的原始文件。",
        )
        .get(lang)
        .to_owned(),
        SubmissionError::Damaged { detail } => read_error(&ReadError::Damaged { detail: detail.clone() }, lang),
    }
}

/// Why what only the teacher reads could not be opened.
#[must_use]
pub fn seal_error(error: SealError, lang: Lang) -> String {
    match error {
        SealError::WrongPassphrase => Text::new(
            "This is not the passphrase it was sealed with. Nobody can recover it; without it you can still edit the open part.",
            "봉인할 때 쓴 암호가 아니에요. 암호는 누구도 되찾을 수 없고, 암호 없이도 공개된 부분은 편집할 수 있어요.",
            "这不是封存时使用的口令。口令无法找回；没有口令仍可编辑公开部分。",
        )
        .get(lang)
        .to_owned(),
        SealError::Damaged => Text::new(
            "It opened, but what is in it cannot be read. Take an earlier copy of the file.",
            "열었지만 내용을 읽을 수 없어요. 이전 사본을 사용하세요.",
            "已打开，但内容无法读取。请使用较早的副本。",
        )
        .get(lang)
        .to_owned(),
        SealError::Newer => Text::new(
            "It was sealed by a newer version. Reload this page to get it.",
            "더 새로운 버전에서 봉인했어요. 이 페이지를 새로고침하세요.",
            "由更新的版本封存。请刷新本页面。",
        )
        .get(lang)
        .to_owned(),
    }
}

/// Why a change of an attempt was refused, and what can be done.
#[must_use]
pub fn refusal(refusal: Refusal, lang: Lang) -> String {
    let text = match refusal {
        Refusal::Locked => Text::new(
            "The case fixes this value, so it cannot be changed.",
            "사례에서 정해 둔 값이라 바꿀 수 없어요.",
            "该内容由案例设定，不能修改。",
        ),
        Refusal::NotYet(stage) => {
            return Text::new(
                "“{0}” is not open yet. Complete the stages before it first.",
                "‘{0}’ 단계는 아직 열리지 않았어요. 앞 단계를 먼저 완성하세요.",
                "“{0}”尚未开放，请先完成前面的阶段。",
            )
            .fill(lang, &[stage::name(stage).get(lang)]);
        }
        Refusal::HandedIn => Text::new(
            "This attempt was handed in, so it cannot be changed. Take it back to go on.",
            "이미 제출해서 바꿀 수 없어요. 계속하려면 제출을 취소하세요.",
            "作答已提交，不能再修改。如需继续，请先撤回提交。",
        ),
        Refusal::TimeUp => Text::new(
            "The time is up. You can still hand in what you have.",
            "시간이 끝나서 더 바꿀 수 없어요. 지금까지 작성한 내용은 제출할 수 있어요.",
            "时间已到，不能再修改，但仍可提交现有内容。",
        ),
        Refusal::Released => Text::new(
            "Results of this month are out, so you cannot go back to before them.",
            "그달 실적이 이미 공개되어 공개 전으로는 되돌릴 수 없어요.",
            "当月结果已公布，不能退回到公布之前。",
        ),
    };
    text.get(lang).to_owned()
}
