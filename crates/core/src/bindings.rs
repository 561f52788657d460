//! Files made from the list of commands: the interface's types, the commands' names for the shell's build, and the one capability of
//! the window, which permits exactly these commands.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use crate::failure::Failure;

/// What the window hears of when documents changed.
#[derive(Clone, serde::Serialize, TS)]
pub struct Changed {
    /// `person`, `import`, `sync` or `undo`.
    pub by: String,
    /// The kinds of the documents.
    pub kinds: Vec<String>,
    /// The documents, or `null` when they are many.
    pub ids: Option<Vec<String>>,
}

/// What the window hears of while long work goes on.
#[derive(Clone, serde::Serialize, TS)]
pub struct Progress {
    /// What is being done.
    pub task: String,
    /// How much of it.
    #[ts(type = "number")]
    pub done: u64,
    /// How much there is.
    #[ts(type = "number")]
    pub total: u64,
}

/// The generated files by their path in the repository.
pub fn files() -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("ui/src/platform/api.gen.ts", typescript()),
        ("src-tauri/commands.gen.txt", command_names()),
        ("src-tauri/capabilities/main.gen.json", capability("main", command_names().lines())),
        ("src-tauri/capabilities/notes.gen.json", capability("notes", OF_NOTES)),
    ])
}

macro_rules! visit {
    (commands { $($name:ident: $verb:path => $request:ty => $answer:ty,)* }
     host { $($host:ident: $asked:ty => $given:ty,)* }) => {
        fn each(writer: &mut Writer) {
            $(writer.command::<$request, $answer>(stringify!($name));)*
            $(writer.command::<$asked, $given>(stringify!($host));)*
        }
    };
}

/// The commands of the window with what only I read of a meeting: nothing but that meeting is its business.
const OF_NOTES: [&str; 6] =
    ["app_status", "activity", "meeting_open", "meeting_run", "meeting_text", "run_notes"];

fn command_names() -> String {
    let mut writer = Writer::new();
    each(&mut writer);
    writer.names.iter().fold(String::new(), |text, name| text + name + "\n")
}

/// What a window may ask of the program: commands of ours, and to hear what they report. No file, shell, network or dialog access.
fn capability<'a>(window: &str, commands: impl IntoIterator<Item = &'a str>) -> String {
    let mut permissions = vec!["core:event:allow-listen".to_owned(), "core:event:allow-unlisten".to_owned()];
    permissions.extend(commands.into_iter().map(|name| format!("allow-{}", name.replace('_', "-"))));
    let capability =
        serde_json::json!({ "identifier": window, "windows": [window], "permissions": permissions });
    format!("{capability:#}\n")
}

fn typescript() -> String {
    let mut writer = Writer::new();
    writer.visit::<Failure>();
    writer.visit::<Changed>();
    writer.visit::<Progress>();
    each(&mut writer);
    let mut text = String::from("// Made from the Rust types by `cargo xtask gen`. Do not edit.\n\n");
    for (_, declaration) in writer.types.values() {
        let _ = writeln!(text, "export {declaration}\n");
    }
    text.push_str("/** Every command: what it takes and what it gives. */\nexport type Commands = {\n");
    for command in &writer.commands {
        let _ = writeln!(text, "  {command};");
    }
    text.push_str("};\n");
    text
}

struct Writer {
    config: Config,
    types: BTreeMap<String, (TypeId, String)>,
    /// Names that two types have: in the interface, one would stand for the other.
    shared: BTreeSet<String>,
    commands: Vec<String>,
    names: Vec<&'static str>,
}

impl Writer {
    fn new() -> Self {
        let config = Config::new().with_large_int("number");
        Self {
            config,
            types: BTreeMap::new(),
            shared: BTreeSet::new(),
            commands: Vec::new(),
            names: Vec::new(),
        }
    }

    fn command<Request: TS + 'static + ?Sized, Answer: TS + 'static + ?Sized>(&mut self, name: &'static str) {
        self.visit::<Request>();
        self.visit::<Answer>();
        let (request, answer) = (Request::name(&self.config), Answer::name(&self.config));
        self.commands.push(format!("{name}: [{request}, {answer}]"));
        self.names.push(name);
    }
}

impl TypeVisitor for Writer {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::name(&self.config);
            if let Some((known, _)) = self.types.get(&name) {
                if *known != TypeId::of::<T>() {
                    self.shared.insert(name);
                }
                return;
            }
            self.types.insert(name, (TypeId::of::<T>(), T::decl(&self.config)));
            T::visit_dependencies(self);
        } else {
            T::visit_generics(self);
        }
    }
}

crate::with_commands!(visit);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_types_of_the_interface_share_a_name() {
        let mut writer = Writer::new();
        each(&mut writer);
        assert_eq!(writer.shared, BTreeSet::new());
    }
}
