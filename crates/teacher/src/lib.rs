//! What a teacher does to a quiz before it is handed out. Every step is a function from one draft to the next, so a view
//! only shows and asks, and any step can be undone.
//!
//! ```
//! use gistcheck_quiz::Quiz;
//! use gistcheck_teacher::{Draft, Step};
//! let quiz = Quiz::from_json(r#"{"format":"gistcheck.quiz/1","id":"","generator":"hand","language":"en","items":[
//!     {"id":"q1","kind":"true_false","stem":"The Elbe is a river.","answer":true},
//!     {"id":"q2","kind":"true_false","stem":"The Elbe is a lake.","answer":false}]}"#)?;
//! let draft = Draft::new(quiz).after(Step::Reject("q2".into()));
//! assert_eq!(draft.quiz().items.len(), 1);
//! assert_eq!(draft.undone().quiz().items.len(), 2);
//! # Ok::<(), gistcheck_quiz::QuizError>(())
//! ```

mod draft;
mod form;

pub use draft::{Draft, Step};
pub use form::{ChoiceForm, ItemForm};
