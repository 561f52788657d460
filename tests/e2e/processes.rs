//! The processes of this computer, as the system lists them.

/// Whether any process of this group still runs. One that has ended does not, though the system lists it until its parent asks after it.
pub fn runs(group: u32) -> bool {
    let listed = std::fs::read_dir("/proc").unwrap().filter_map(Result::ok);
    let mut processes = listed.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    processes.any(|process| told_of(process).is_some_and(|(its, ended)| its == group && !ended))
}

/// The group that a process belongs to.
pub fn group_of(process: u32) -> Option<u32> {
    told_of(process).map(|(group, _)| group)
}

/// Its group, and whether it has ended, to its last thread: only then has it let go of its files.
fn told_of(process: u32) -> Option<(u32, bool)> {
    let told = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // Counted from behind the name, which may hold anything.
    let fields: Vec<_> = told.rsplit_once(')')?.1.split_whitespace().collect();
    let (state, group, threads) = (fields.first()?, fields.get(2)?, fields.get(17)?);
    Some((group.parse().ok()?, *state == "Z" && *threads == "1"))
}

#[test]
fn what_has_ended_does_not_run_though_nobody_asked_after_it() {
    use std::os::unix::process::CommandExt;

    let sleeper = std::process::Command::new("sleep").arg("600").process_group(0).spawn();
    let mut sleeper = sleeper.unwrap();
    assert!(runs(sleeper.id()), "it was started");
    sleeper.kill().unwrap();
    // Listed until it is waited for; only a moment passes until it has ended.
    while runs(sleeper.id()) {
        std::thread::yield_now();
    }
    assert_eq!(group_of(sleeper.id()), Some(sleeper.id()), "it is listed still");
    sleeper.wait().unwrap();
}
