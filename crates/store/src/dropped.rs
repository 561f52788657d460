//! What becomes of a vault that nobody closed.

use crate::connection;
use crate::vault::Vault;

impl Drop for Vault {
    /// A vault that was not closed is closed here and now. Its connection lives on a thread of its own, and SQLCipher must not meet
    /// that thread at work when the process ends.
    fn drop(&mut self) {
        let Some(connection) = self.slot.get_mut().connection.take() else { return };
        let closing = std::thread::spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().build();
            // What was not committed is gone, and nobody is there to be told.
            let _ = runtime.map(|runtime| runtime.block_on(connection::close(connection)));
        });
        let _ = closing.join();
    }
}
