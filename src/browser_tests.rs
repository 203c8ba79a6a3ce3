//! What only a browser can show: its stores as they are.

use crate::shelf;
use crate::storage::{LocalStorage, Store};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn local_storage_keeps_and_forgets() {
    let key = "gistcheck/test";
    assert!(LocalStorage.set(key, "value"));
    assert_eq!(LocalStorage.get(key).as_deref(), Some("value"));
    assert!(LocalStorage.keys().is_some_and(|keys| keys.iter().any(|one| one == key)));
    LocalStorage.remove(key);
    assert_eq!(LocalStorage.get(key), None);
}

#[wasm_bindgen_test]
async fn the_shelf_gives_back_what_was_put() {
    assert!(shelf::put("test", &"{}".into()).await);
    assert_eq!(shelf::get("test").await.as_deref(), Some("{}"));
    assert_eq!(shelf::get("another").await, None);
}
