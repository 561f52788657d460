//! What every storage must do, whichever it is.

use super::{Listed, Remote};

pub(crate) async fn does_what_a_storage_must(remote: &impl Remote) {
    assert_eq!(remote.list("v1/a").await, Ok(vec![]));
    assert_eq!(remote.folders("v1").await, Ok(vec![]));
    assert_eq!(remote.get("v1/a", "one.krg").await, Ok(None));
    remote.put("v1/a", "one.krg", b"one").await.unwrap();
    remote.put("v1/a", "one.krg", b"one").await.unwrap();
    remote.put("v1/a/0001", "two.krg", b"two").await.unwrap();
    remote.put("v1/b", "none.krg", b"").await.unwrap();
    assert_eq!(remote.get("v1/a", "one.krg").await, Ok(Some(b"one".to_vec())));
    assert_eq!(remote.get("v1/b", "none.krg").await, Ok(Some(vec![])));
    assert_eq!(remote.list("v1/a").await, Ok(vec![Listed { name: "one.krg".into(), length: 3 }]));
    assert_eq!(remote.folders("v1/a").await, Ok(vec!["0001".to_owned()]));
    let mut folders = remote.folders("v1").await.unwrap();
    folders.sort();
    assert_eq!(folders, ["a", "b"]);
    // What was damaged is mended by writing it again.
    remote.put("v1/a", "one.krg", b"half").await.unwrap();
    remote.put("v1/a", "one.krg", b"one").await.unwrap();
    assert_eq!(remote.get("v1/a", "one.krg").await, Ok(Some(b"one".to_vec())));
    remote.remove("v1/a", "one.krg").await.unwrap();
    remote.remove("v1/a", "one.krg").await.unwrap();
    assert_eq!(remote.get("v1/a", "one.krg").await, Ok(None));
    assert_eq!(remote.get("v1/a/0001", "two.krg").await, Ok(Some(b"two".to_vec())));
}
