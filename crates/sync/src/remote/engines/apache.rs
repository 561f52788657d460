//! Apache's own WebDAV, as many small providers run it.

use super::*;

/// The password as Apache keeps it.
const PEOPLE: &str = "ann:{SHA}YFpj1aVDBl2gD7XcJXBjvB4K5W8=\n";
/// Where systems keep what Apache loads; the last of these is part of it on some.
const FOLDERS: [&str; 3] = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/lib/httpd/modules"];
const MODULES: [&str; 10] = [
    "mpm_event",
    "authn_core",
    "authn_file",
    "authz_core",
    "authz_user",
    "auth_basic",
    "dav",
    "dav_fs",
    "alias",
    "unixd",
];

struct Apache {
    _server: Server,
    place: tempfile::TempDir,
    port: u16,
}

impl Apache {
    fn start() -> Self {
        let (place, port) = (a_place(), free_port());
        let at = place.path().display();
        for folder in ["files", "files/shut", "state"] {
            fs::create_dir(place.path().join(folder)).unwrap();
            // Apache serves as somebody without rights when it is started by an administrator.
            fs::set_permissions(place.path().join(folder), fs::Permissions::from_mode(0o777)).unwrap();
        }
        fs::write(place.path().join("people"), PEOPLE).unwrap();
        let modules = MODULES.map(|name| {
            let files = FOLDERS.map(|folder| format!("{folder}/mod_{name}.so"));
            let file = files.into_iter().find(|file| Path::new(file).exists());
            file.map_or(String::new(), |file| format!("LoadModule {name}_module {file}\n"))
        });
        let config = format!(
            "{}ServerRoot {at}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nUser #65534\nGroup #65534\n\
             PidFile {at}/state/pid\nDefaultRuntimeDir {at}/state\nErrorLog {at}/state/errors\nMutex pthread\n\
             DavLockDB {at}/state/locks\nAlias /dav {at}/files\n\
             <Directory {at}/files>\nDav On\nAuthType Basic\nAuthName Kring\nAuthUserFile {at}/people\n\
             Require valid-user\n</Directory>\n\
             <Directory {at}/files/shut>\n<LimitExcept GET HEAD OPTIONS PROPFIND>\nRequire all denied\n\
             </LimitExcept>\n</Directory>\n",
            modules.concat()
        );
        let file = place.path().join("apache.conf");
        fs::write(&file, config).unwrap();
        let arguments = ["-X".into(), "-f".into(), file.display().to_string()];
        let program =
            ["/usr/sbin/apache2", "/usr/sbin/httpd"].map(Path::new).into_iter().find(|it| it.exists());
        let program = program.expect("Apache is installed: `cargo xtask test` sees to it");
        let server = Server::start(program, &arguments, place.path(), port);
        Self { _server: server, place, port }
    }

    fn open(&self, path: &str, secret: &str) -> Storage {
        open(&format!("webdav+http://127.0.0.1:{}/dav/{path}", self.port), secret)
    }
}

#[tokio::test]
async fn apache_does_what_a_storage_must_and_refuses_what_it_should() {
    let apache = Apache::start();
    let storage = apache.open("", PASSWORD);
    suite::does_what_a_storage_must(&storage).await;
    shows_them_all(&storage, 300).await;
    let check = super::super::check(&storage).await;
    assert!(check.is_usable(), "{check:?}");

    let stranger = apache.open("", "another password");
    assert_eq!(stranger.list("v1").await, Err(RemoteError::Refused));
    assert_eq!(stranger.put("v1", "one.krg", b"one").await, Err(RemoteError::Refused));
    let shut = apache.open("shut/", PASSWORD);
    assert_eq!(shut.list("v1").await, Ok(vec![]));
    assert_eq!(shut.put("v1", "one.krg", b"one").await, Err(RemoteError::ReadOnly));
    let nowhere = apache.open("no/such/place/", PASSWORD);
    assert_eq!(nowhere.list("v1").await, Err(RemoteError::Nowhere));
    assert_eq!(nowhere.put("v1", "one.krg", b"one").await, Err(RemoteError::Nowhere));
}

#[tokio::test]
async fn two_notebooks_agree_through_apache_and_it_learns_nothing() {
    let apache = Apache::start();
    pair::two_notebooks_agree(&apache.open("", PASSWORD), &apache.open("", PASSWORD)).await;
    assert!(!holds(&apache.place.path().join("files"), crate::simulator::CANARY.as_bytes()));
}
