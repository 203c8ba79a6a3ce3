//! Parts of the program that are fetched when they are wanted.

/// Declares a part: `part!(name, fn function() -> Type { value })` makes an `async fn function` that fetches the part, once,
/// and gives the value; an error where it does not come, and then another call tries again. What only the value leads to
/// travels in the part: `cargo xtask build` cuts the program there (`xtask/src/split.rs`). Tests run the program uncut.
macro_rules! part {
    ($part:ident, fn $function:ident() -> $type:ty { $value:expr }) => {
        #[cfg(not(test))]
        #[wasm_split_helpers::wasm_split($part, fallible)]
        fn $function() -> Result<$type, wasm_split_helpers::SplitLoaderError> {
            Ok($value)
        }

        #[cfg(test)]
        async fn $function() -> Result<$type, wasm_split_helpers::SplitLoaderError> {
            Ok($value)
        }
    };
}

pub(crate) use part;
