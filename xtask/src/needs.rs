//! What the machine must have, each thing with the way to look for it and its name in each system's packages.

use crate::prepare::For::{self, Installing, Running, Testing};
use crate::shell::{self, command, has};
use std::path::Path;

/// How to find out whether a thing is there.
pub enum Probe {
    /// A library with its headers, known to pkg-config.
    Library(&'static str),
    /// A program on the path.
    Program(&'static str),
    /// Perl with the modules that OpenSSL's own build asks for.
    Perl,
    /// Python 3 that can make a virtual environment with pip in it.
    Python,
    /// One of these files.
    File(&'static [&'static str]),
    /// A program that says so when it is started with this word.
    Says(&'static str, &'static str),
}

impl Probe {
    /// True when it is there.
    fn finds(&self) -> bool {
        match self {
            Self::Library(name) => shell::succeeds(command("pkg-config").args(["--exists", name])),
            Self::Program(name) => has(name),
            Self::Perl => shell::succeeds(command("perl").args([
                "-MFindBin",
                "-MIPC::Cmd",
                "-MFile::Compare",
                "-e",
                "1",
            ])),
            Self::Python => shell::succeeds(command("python3").args(["-c", "import venv, ensurepip"])),
            Self::File(paths) => paths.iter().any(|path| Path::new(path).exists()),
            Self::Says(program, word) => shell::succeeds(command(program).arg(word)),
        }
    }
}

/// One thing, why it is needed, and where it comes from. Fedora finds packages by what they provide.
pub struct Need {
    /// What needs it; to build and open the window is needed for everything.
    pub aim: For,
    /// For whom it is, in a few words.
    pub reason: &'static str,
    pub probe: Probe,
    pub apt: &'static str,
    pub dnf: &'static str,
    pub pacman: &'static str,
}

impl Need {
    /// True when it is there.
    pub fn met(&self) -> bool {
        self.probe.finds()
    }
}

/// One thing that macOS or Windows gets with a line of its own.
pub struct Tool {
    /// For whom it is, in a few words.
    pub reason: &'static str,
    pub probe: Probe,
    /// What to type.
    pub line: &'static str,
}

impl Tool {
    /// True when it is there.
    pub fn met(&self) -> bool {
        self.probe.finds()
    }
}

const fn need(aim: For, reason: &'static str, probe: Probe, [apt, dnf, pacman]: [&'static str; 3]) -> Need {
    Need { aim, reason, probe, apt, dnf, pacman }
}

/// Everything a Linux machine needs, in the order in which it is named to the person.
pub const LINUX: [Need; 24] = [
    need(Running, "a C compiler", Probe::Program("c++"), ["build-essential", "gcc-c++", "base-devel"]),
    need(Running, "make, for OpenSSL", Probe::Program("make"), ["build-essential", "make", "base-devel"]),
    need(Running, "perl, for OpenSSL", Probe::Perl, ["perl", "perl-core", "perl"]),
    need(
        Running,
        "pkg-config",
        Probe::Program("pkg-config"),
        ["pkg-config", "/usr/bin/pkg-config", "pkgconf"],
    ),
    need(
        Running,
        "the web view that draws the window",
        Probe::Library("webkit2gtk-4.1"),
        ["libwebkit2gtk-4.1-dev", "'pkgconfig(webkit2gtk-4.1)'", "webkit2gtk-4.1"],
    ),
    need(
        Running,
        "the desktop's indicators",
        Probe::Library("ayatana-appindicator3-0.1"),
        ["libayatana-appindicator3-dev", "'pkgconfig(ayatana-appindicator3-0.1)'", "libayatana-appindicator"],
    ),
    need(
        Running,
        "SVG icons",
        Probe::Library("librsvg-2.0"),
        ["librsvg2-dev", "'pkgconfig(librsvg-2.0)'", "librsvg"],
    ),
    need(
        Testing,
        "a display without a screen",
        Probe::Program("xvfb-run"),
        ["xvfb", "/usr/bin/xvfb-run", "xorg-server-xvfb"],
    ),
    need(Testing, "its access file", Probe::Program("xauth"), ["xauth", "/usr/bin/xauth", "xorg-xauth"]),
    need(
        Testing,
        "the driver of the web view",
        Probe::Program("WebKitWebDriver"),
        ["webkit2gtk-driver", "/usr/bin/WebKitWebDriver", "webkitgtk-6.0"],
    ),
    need(Testing, "a keyboard for the window", Probe::Program("xdotool"), ["xdotool", "xdotool", "xdotool"]),
    need(Testing, "a clipboard for the window", Probe::Program("xclip"), ["xclip", "xclip", "xclip"]),
    need(
        Testing,
        "a dictionary for the window",
        Probe::File(&["/usr/share/hunspell/en_US.dic", "/usr/share/myspell/en_US.dic"]),
        ["hunspell-en-us", "hunspell-en-US", "hunspell-en_us"],
    ),
    need(
        Testing,
        "the desktop's decoder of telephones' photos",
        Probe::File(&[
            "/usr/lib/x86_64-linux-gnu/gdk-pixbuf-2.0/2.10.0/loaders/libpixbufloader-heif.so",
            "/usr/lib/aarch64-linux-gnu/gdk-pixbuf-2.0/2.10.0/loaders/libpixbufloader-heif.so",
            "/usr/lib64/gdk-pixbuf-2.0/2.10.0/loaders/libpixbufloader-heif.so",
            "/usr/lib/gdk-pixbuf-2.0/2.10.0/loaders/libpixbufloader-heif.so",
        ]),
        ["heif-gdk-pixbuf", "libheif-freeworld", "libheif"],
    ),
    need(
        Testing,
        "a message bus of our own",
        Probe::Program("dbus-run-session"),
        ["dbus", "/usr/bin/dbus-run-session", "dbus"],
    ),
    need(
        Testing,
        "a keychain to test against",
        Probe::Program("gnome-keyring-daemon"),
        ["gnome-keyring", "gnome-keyring", "gnome-keyring"],
    ),
    need(
        Testing,
        "the accessibility bus",
        Probe::File(&["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi-bus-launcher"]),
        ["at-spi2-core", "at-spi2-core", "at-spi2-core"],
    ),
    need(
        Testing,
        "Python, for other people's programs to meet ours",
        Probe::Python,
        ["python3-venv python3-pip", "python3-pip", "python-pip"],
    ),
    need(
        Testing,
        "Apache, to synchronise through it",
        Probe::File(&["/usr/sbin/apache2", "/usr/sbin/httpd"]),
        ["apache2-bin", "httpd", "apache"],
    ),
    need(
        Testing,
        "strace, to see that no connection is made",
        Probe::Program("strace"),
        ["strace", "strace", "strace"],
    ),
    need(
        Testing,
        "poppler's tools, to read a PDF as others do",
        Probe::Program("pdftotext"),
        ["poppler-utils", "/usr/bin/pdftotext", "poppler"],
    ),
    need(Testing, "unzip, to look into a DOCX", Probe::Program("unzip"), ["unzip", "unzip", "unzip"]),
    need(
        Testing,
        "LibreOffice, to open a DOCX as others do",
        Probe::Program("soffice"),
        ["libreoffice-writer", "libreoffice-writer", "libreoffice-fresh"],
    ),
    need(
        Installing,
        "a new Debian to install in",
        Probe::Program("debootstrap"),
        ["debootstrap", "debootstrap", "debootstrap"],
    ),
];

/// What macOS needs besides Rust.
pub const MACOS: [Tool; 1] = [Tool {
    reason: "Apple's command line tools",
    probe: Probe::Says("xcode-select", "-p"),
    line: "xcode-select --install",
}];

/// What Windows needs besides Rust and the C compiler that its installer asks for.
pub const WINDOWS: [Tool; 2] = [
    Tool {
        reason: "perl, for OpenSSL",
        probe: Probe::Program("perl"),
        line: "winget install --exact --id StrawberryPerl.StrawberryPerl",
    },
    Tool {
        reason: "the web view that draws the window",
        probe: Probe::File(&[
            r"C:\Program Files (x86)\Microsoft\EdgeWebView\Application",
            r"C:\Program Files\Microsoft\EdgeWebView\Application",
        ]),
        line: "winget install --exact --id Microsoft.EdgeWebView2Runtime",
    },
];
