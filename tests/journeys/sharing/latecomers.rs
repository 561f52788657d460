//! Closed notes that are kept longer where somebody comes in between the yeses of the others.

use kring_tests::a_coach;

use super::keeping::{Room, thrice};
use super::{in_step, joins};
use crate::intervision::{day, reads};

#[tokio::test]
async fn whoever_came_in_before_the_last_yes_was_heard_is_asked_and_shown_as_that() {
    let room = Room::of_three(60).await;
    let [ann, bo, noor] = room.all();
    let (old, until) = (day(ann, 60), day(ann, 90));
    room.two_say_yes(&until).await;
    // Hers is the last, and nobody hears of it before Cleo is in and finds the old day.
    room.keeps(noor, &until).await.unwrap();
    let cleo = a_coach().await;
    joins(ann, &cleo, &room.group, "Cleo").await;
    in_step(&[ann, &cleo]).await;
    assert_eq!(reads(&cleo, &room.session).await.ends, old);

    in_step(&[noor, ann, bo, &cleo]).await;
    for person in [ann, bo, &cleo] {
        let view = reads(person, &room.session).await;
        assert_eq!(view.ends, old, "nobody keeps longer what ends with somebody else");
        assert_eq!(view.keeping.unwrap().asked, ["Cleo"]);
    }
    room.keeps(&cleo, &until).await.unwrap();
    in_step(&[&cleo, noor, ann, bo]).await;
    assert_eq!(room.ends().await, thrice(&until));
    assert_eq!(reads(&cleo, &room.session).await.ends, until);
}
