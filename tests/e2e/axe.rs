//! axe-core, read from the interface's packages and run in the page.

use std::path::Path;

use crate::window::Window;

/// Every rule that axe has on by itself, and the smallest target of WCAG 2.2, which it has not.
const EVERY_RULE: &str = "rules: { 'target-size': { enabled: true } }";
/// The rules that hang on colours, and so on the theme.
const COLOURS: &str = "runOnly: ['color-contrast', 'link-in-text-block']";
/// Puts the page into the other theme, or back.
const TURNS: &str = "const page = document.documentElement;
    const dark = (page.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    return (page.dataset.theme = dark ? 'light' : 'dark')";

impl Window {
    /// What axe finds wrong on the screen: rule, place and reason.
    pub async fn barriers(&self) -> Vec<String> {
        self.breaches(EVERY_RULE).await
    }

    async fn breaches(&self, rules: &str) -> Vec<String> {
        self.rests().await;
        if self.script("return typeof window.axe", vec![]).await == "undefined" {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
            let axe = std::fs::read_to_string(root.join("ui/node_modules/axe-core/axe.min.js"))
                .expect("axe-core is installed with the interface");
            self.script(&format!("{axe}\nwindow.axe = window.axe ?? axe;"), vec![]).await;
        }
        let run = format!(
            "axe.run(document, {{ resultTypes: ['violations'], {rules} }}).then(
            ({{ violations }}) => done(violations.flatMap(({{ id, nodes }}) => nodes.map((node) =>
                `${{id}} at ${{node.target.join(' ')}}: ${{node.failureSummary}}`))),
            (reason) => done([`axe itself failed: ${{reason}}`]))"
        );
        let found = self.script_until_done(&run, vec![]).await;
        found.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    }

    /// Nothing on the screen shuts anybody out, in the colours of either theme.
    pub async fn shuts_nobody_out(&self, screen: &str) {
        assert_eq!(self.barriers_of(screen).await, Vec::<String>::new());
    }

    /// `barriers`, and those of its colours in the other theme, each with the name of the screen.
    pub async fn barriers_of(&self, screen: &str) -> Vec<String> {
        let mut found = self.barriers().await;
        let theme = self.script(TURNS, vec![]).await;
        let other = self.breaches(COLOURS).await;
        self.script(TURNS, vec![]).await;
        let theme = theme.as_str().unwrap_or_default();
        found.extend(other.into_iter().map(|barrier| format!("once it is {theme}, {barrier}")));
        found.into_iter().map(|barrier| format!("{screen}: {barrier}")).collect()
    }
}
