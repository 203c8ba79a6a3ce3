//! A SCORM 1.2 package: the player, the quiz within its page, and the manifest.

use crate::error::ExchangeError;
use crate::export::Exported;
use crate::losses::Losses;
use crate::player;
use crate::text::identifier;
use crate::xml::escaped;
use crate::zip::{Entry, archive};
use gistcheck_quiz::Quiz;

pub(crate) fn write(quiz: &Quiz) -> Result<Exported, ExchangeError> {
    let mut losses = Losses::default();
    let parts = [
        (quiz.article.is_some(), "the article (the quotes that support each answer are kept)"),
        (!quiz.summary.is_empty(), "the summary"),
        (!quiz.facts.is_empty(), "the facts"),
    ];
    losses.parts("The SCORM package", &parts);
    player::tell_losses(quiz, &mut losses);
    if let Some(sheet) = &quiz.sheet
        && (sheet.seconds.is_some() || sheet.attempts.is_some() || sheet.shuffle.is_some())
    {
        losses.quiz(
            "Time, attempts and shuffling are the platform's to set; of the sheet, the package keeps the pass mark.",
        );
    }
    let page = page(quiz, &player::data(quiz)?);
    let entries = [
        Entry::new("imsmanifest.xml", manifest(quiz)),
        Entry::new("index.html", page),
        Entry::new("player.css", player::STYLE),
        Entry::new("player.js", player::SCRIPT),
        Entry::new("typed.js", player::TYPED),
    ];
    Ok(Exported { bytes: archive(&entries), notes: losses.into_notes() })
}

fn page(quiz: &Quiz, data: &str) -> String {
    let (title, language) = (escaped(quiz.display_title()), escaped(&quiz.language));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"player.css\">\n<script id=\"gistcheck-quiz\" type=\"application/json\">{data}</script>\n\
         <script src=\"typed.js\" defer></script>\n<script src=\"player.js\" defer></script>\n</head>\n\
         <body><main id=\"gistcheck-player\"><noscript>This quiz needs JavaScript.</noscript></main></body>\n</html>\n"
    )
}

fn manifest(quiz: &Quiz) -> String {
    let (id, title) = (identifier(&quiz.id), escaped(quiz.display_title()));
    let mastery = quiz
        .sheet
        .as_ref()
        .and_then(|sheet| sheet.pass)
        .map(|pass| format!("\n        <adlcp:masteryscore>{}</adlcp:masteryscore>", (pass * 100.0).round()));
    let files =
        ["index.html", "player.css", "player.js", "typed.js"].map(|file| format!("      <file href=\"{file}\"/>\n"));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <manifest identifier=\"gistcheck-{id}\" version=\"1.0\" xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" \
         xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd\">\n  \
         <metadata>\n    <schema>ADL SCORM</schema>\n    <schemaversion>1.2</schemaversion>\n  </metadata>\n  \
         <organizations default=\"organization\">\n    <organization identifier=\"organization\">\n      <title>{title}</title>\n      \
         <item identifier=\"item\" identifierref=\"resource\">\n        <title>{title}</title>{}\n      </item>\n    </organization>\n  </organizations>\n  \
         <resources>\n    <resource identifier=\"resource\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"index.html\">\n{}    </resource>\n  </resources>\n</manifest>\n",
        mastery.unwrap_or_default(),
        files.concat()
    )
}
