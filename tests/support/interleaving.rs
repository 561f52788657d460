//! Two things that one person does at once, begun one after the other by steps instead of by time.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

/// Goes on with the first until it is done or has had to wait so many times, then with both: every number of steps is another place at
/// which the other one comes in.
pub async fn after_steps<First: Future, Then: Future>(
    steps: usize,
    first: First,
    then: Then,
) -> (First::Output, Then::Output) {
    let mut first = pin!(first);
    let mut left = steps;
    let early = poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        match first.as_mut().poll(context) {
            Poll::Ready(done) => Poll::Ready(Some(done)),
            Poll::Pending if left == 0 => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        }
    })
    .await;
    match early {
        Some(done) => (done, then.await),
        None => tokio::join!(first, then),
    }
}
