//! A JSON value that is being read: serde_json's natively, the browser's own in wasm, whose parser is there already.
//!
//! In wasm an object's unknown fields are kept only with the feature `keep-unknown`: whoever only reads quizzes, as the
//! page does, needs no tree of values for what nobody asks about.

#[cfg(not(target_arch = "wasm32"))]
pub use native::Json;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::Object;
#[cfg(target_arch = "wasm32")]
pub use web::Json;
#[cfg(target_arch = "wasm32")]
pub(crate) use web::Object;

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use serde_json::{Map, Value};

    /// A parsed value.
    pub struct Json(Value);

    impl Json {
        /// Parses a text, or says what is wrong with it.
        pub(crate) fn parsed(text: &str) -> Result<Self, String> {
            serde_json::from_str(text).map(Self).map_err(|error| error.to_string())
        }

        pub(crate) fn is_null(&self) -> bool {
            self.0.is_null()
        }

        pub(crate) fn text(self) -> Option<String> {
            if let Value::String(text) = self.0 { Some(text) } else { None }
        }

        pub(crate) fn truth(&self) -> Option<bool> {
            self.0.as_bool()
        }

        pub(crate) fn number(&self) -> Option<f64> {
            self.0.as_f64()
        }

        /// A whole number from 0 on.
        pub(crate) fn count(&self) -> Option<u64> {
            self.0.as_u64()
        }

        pub(crate) fn list(self) -> Option<impl Iterator<Item = Self>> {
            if let Value::Array(values) = self.0 { Some(values.into_iter().map(Self)) } else { None }
        }

        pub(crate) fn object(self) -> Option<Object> {
            if let Value::Object(fields) = self.0 { Some(Object(fields)) } else { None }
        }
    }

    /// The fields that were not taken yet.
    pub(crate) struct Object(Map<String, Value>);

    impl Object {
        pub(crate) fn take(&mut self, name: &str) -> Option<Json> {
            self.0.remove(name).map(Json)
        }

        pub(crate) fn rest(&mut self) -> Map<String, Value> {
            std::mem::take(&mut self.0)
        }
    }
}

#[cfg(target_arch = "wasm32")]
mod web {
    use js_sys::{Array, Error, JSON, Reflect};
    use serde_json::{Map, Value};
    use wasm_bindgen::{JsCast, JsValue};

    /// Whole numbers below have a floating-point value of their own: 2⁵³.
    const LARGEST: f64 = 9_007_199_254_740_992.0;

    /// A parsed value.
    pub struct Json(JsValue);

    impl Json {
        /// Parses a text, or says what is wrong with it.
        pub(crate) fn parsed(text: &str) -> Result<Self, String> {
            let told = |error: JsValue| error.dyn_into::<Error>().map(|error| error.message().into());
            JSON::parse(text).map(Self).map_err(|error| told(error).unwrap_or_default())
        }

        pub(crate) fn is_null(&self) -> bool {
            self.0.is_null()
        }

        pub(crate) fn text(self) -> Option<String> {
            self.0.as_string()
        }

        pub(crate) fn truth(&self) -> Option<bool> {
            self.0.as_bool()
        }

        pub(crate) fn number(&self) -> Option<f64> {
            self.0.as_f64()
        }

        /// A whole number from 0 on.
        pub(crate) fn count(&self) -> Option<u64> {
            let number = self.number().filter(|number| (0.0..LARGEST).contains(number))?;
            let count = number as u64;
            (count as f64 == number).then_some(count)
        }

        pub(crate) fn list(self) -> Option<impl Iterator<Item = Self>> {
            let list: Array = self.0.dyn_into().ok()?;
            Some((0..list.length()).map(move |at| Self(list.get(at))))
        }

        pub(crate) fn object(self) -> Option<Object> {
            (self.0.is_object() && !Array::is_array(&self.0)).then_some(Object(self.0))
        }
    }

    /// The fields that were not taken yet.
    pub(crate) struct Object(JsValue);

    impl Object {
        pub(crate) fn take(&mut self, name: &str) -> Option<Json> {
            let name = JsValue::from(name);
            // No field of the format is called as anything that objects inherit.
            let value = Reflect::get(&self.0, &name).ok().filter(|value| !value.is_undefined())?;
            if cfg!(feature = "keep-unknown") {
                // A field of a parsed object can be deleted.
                Reflect::delete_property(self.0.unchecked_ref::<js_sys::Object>(), &name).unwrap_or_default();
            }
            Some(Json(value))
        }

        #[cfg(feature = "keep-unknown")]
        pub(crate) fn rest(&mut self) -> Map<String, Value> {
            let text = JSON::stringify(&self.0).map(String::from).unwrap_or_default();
            serde_json::from_str(&text).unwrap_or_default()
        }

        #[cfg(not(feature = "keep-unknown"))]
        pub(crate) fn rest(&mut self) -> Map<String, Value> {
            Map::new()
        }
    }
}
