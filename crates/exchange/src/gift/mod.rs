//! GIFT, Moodle's text format. What it has no place for goes along in comments that only Gistcheck reads, so that a quiz
//! written and read again is the same; what a person changes in the GIFT itself wins over the comment.

mod escape;
mod kept;
mod question;
mod read;
mod write;

pub(crate) use read::read;
pub(crate) use write::write;
