//! Files made to hurt that are too large to keep: each is made into a test's own folder, the same every time.
//!
//! What a fair outcome is stands in `tests/fixtures/import/hostile/README.md`.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// A Markdown page of about `megabytes`, as short lines.
pub fn long_text(folder: &Path, megabytes: usize) -> PathBuf {
    let line = "Elle a souri, puis elle a repris son souffle. She said it again, slower.\n";
    let mut block = String::new();
    while block.len() < 1 << 20 {
        block.push_str(line);
    }
    written(folder, "2024-03-05 long.md", |file| {
        writeln!(file, "# Long\n")?;
        (0..megabytes).try_for_each(|_| file.write_all(block.as_bytes()))
    })
}

/// A page whose first heading is a megabyte long.
pub fn long_title(folder: &Path) -> PathBuf {
    let words = "é een two ".repeat(100_000);
    written(folder, "2024-03-05 title.md", |file| write!(file, "# {words}\n\nThe text is short.\n"))
}

/// A jrnl file whose first entry has a title of a megabyte.
pub fn long_jrnl_title(folder: &Path) -> PathBuf {
    let words = "een two ".repeat(125_000);
    written(folder, "input.txt", |file| {
        write!(file, "[2024-03-05 09:30] {words}\nShort.\n\n[2024-03-06 09:30] Next.\n")
    })
}

/// Thirty megabytes without a line end.
pub fn long_line(folder: &Path) -> PathBuf {
    written(folder, "2024-03-05 line.md", |file| {
        (0..30).try_for_each(|_| file.write_all("mot ".repeat(1 << 18).as_bytes()))
    })
}

/// A file of `depth` opening brackets: `Journal.json`, a backup, or a jrnl export, by its name.
pub fn deep_json(folder: &Path, name: &str, depth: usize) -> PathBuf {
    written(folder, name, |file| file.write_all("[".repeat(depth).as_bytes()))
}

/// A Standard Notes backup that is well formed but for one note's rich text, which is nested `depth` deep.
pub fn deep_note(folder: &Path, depth: usize) -> PathBuf {
    let open = r#"{\"children\":["#.repeat(depth);
    written(folder, "input.txt", |file| {
        write!(
            file,
            r#"{{"version":"004","items":[{{"uuid":"a10c9e2a-7d14-4b6a-9f31-000000000001","content_type":"Note","#
        )?;
        write!(
            file,
            r#""created_at":"2024-03-05T09:00:00.000Z","content":{{"title":"Deep","noteType":"super","#
        )?;
        write!(file, r#""text":"{{\"root\":{open}"}}}}]}}"#)
    })
}

/// Front matter nested `depth` deep, once in brackets and once by indentation.
pub fn deep_yaml(folder: &Path, depth: usize) -> [PathBuf; 2] {
    let brackets = written(folder, "2024-03-05 brackets.md", |file| {
        write!(file, "---\ntags: {}\n---\n\nThe words can be read.\n", "[".repeat(depth))
    });
    let steps = written(folder, "2024-03-06 steps.md", |file| {
        writeln!(file, "---")?;
        // Its size grows with the square of the depth, so it is kept shallower.
        (0..depth.min(3_000)).try_for_each(|step| writeln!(file, "{}a:", " ".repeat(step)))?;
        write!(file, "---\n\nThe words can be read.\n")
    });
    [brackets, steps]
}

/// Pages of Markdown signs that nest `depth` deep.
pub fn deep_markdown(folder: &Path, depth: usize) -> Vec<PathBuf> {
    let signs = [
        ("quotes", "> "),
        ("lists", "- "),
        ("brackets", "["),
        ("images", "!["),
        ("stars", "*a "),
        ("tags", "<div>"),
    ];
    let page = |(number, (name, sign)): (usize, &(&str, &str))| {
        let name = format!("2024-03-{:02} {name}.md", number + 5);
        written(folder, &name, |file| writeln!(file, "{}", sign.repeat(depth)))
    };
    signs.iter().enumerate().map(page).collect()
}

/// A zip of `count` empty members: above 65,535 the old directory cannot count them.
pub fn many_members(folder: &Path, count: u32) -> PathBuf {
    written(folder, "input.zip", |file| {
        let name = |number: u32| format!("photos/{number:032x}.png").into_bytes();
        let shared = |number: u32| {
            let mut out = [20_u16, 0, 0, 0x6000, 0x58C1].map(u16::to_le_bytes).concat();
            out.extend([0; 12]);
            out.extend((name(number).len() as u16).to_le_bytes());
            out.extend([0; 2]);
            out
        };
        let (mut directory, mut offset) = (Vec::new(), 0_u32);
        for number in 0..count {
            let head = [b"PK\x03\x04".as_slice(), &shared(number), &name(number)].concat();
            file.write_all(&head)?;
            directory.extend([b"PK\x01\x02\x14\x00".as_slice(), &shared(number), &[0; 10]].concat());
            directory.extend(offset.to_le_bytes());
            directory.extend(name(number));
            offset += head.len() as u32;
        }
        file.write_all(&directory)?;
        let low = (count & 0xFFFF) as u16;
        file.write_all(b"PK\x05\x06\0\0\0\0")?;
        file.write_all(&[low.to_le_bytes(), low.to_le_bytes()].concat())?;
        file.write_all(&[(directory.len() as u32).to_le_bytes(), offset.to_le_bytes()].concat())?;
        file.write_all(&[0; 2])
    })
}

/// A folder of `count` pages of one line each.
pub fn many_pages(folder: &Path, count: usize) -> PathBuf {
    for number in 0..count {
        let (month, day) = (number / 28 % 12 + 1, number % 28 + 1);
        let name = format!("{:02}/2024-{month:02}-{day:02} page {number}.md", number % 100);
        written(folder, &name, |file| writeln!(file, "Page {number}, one line."));
    }
    folder.to_owned()
}

/// Folders nested `depth` deep with a page in the last one.
pub fn deep_folder(folder: &Path, depth: usize) -> PathBuf {
    let inside = "d/".repeat(depth);
    written(folder, &format!("{inside}2024-03-05 deep.md"), |file| writeln!(file, "Down here."));
    folder.to_owned()
}

/// A folder with one good page, and beside it links out, links in circles, a pipe, and a page that may not be read.
#[cfg(unix)]
pub fn linked_folder(folder: &Path, outside: &Path) -> PathBuf {
    use std::os::unix::fs::{PermissionsExt, symlink};
    written(folder, "2024-03-05 good.md", |file| writeln!(file, "![secret](secret.png)\n\nOne good page."));
    let secret = written(outside, "secret.md", |file| writeln!(file, "Nobody may read this."));
    symlink(&secret, folder.join("2024-03-06 outside.md")).unwrap();
    symlink(&secret, folder.join("secret.png")).unwrap();
    symlink(outside, folder.join("elsewhere")).unwrap();
    symlink(folder, folder.join("again")).unwrap();
    symlink("nowhere", folder.join("2024-03-07 lost.md")).unwrap();
    fs::create_dir(folder.join("folder.md")).unwrap();
    let pipe = folder.join("2024-03-08 pipe.md");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|done| done.success()));
    let shut = written(folder, "2024-03-09 shut.md", |file| writeln!(file, "Not for this person."));
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o000)).unwrap();
    folder.to_owned()
}

fn written(
    folder: &Path,
    name: &str,
    body: impl FnOnce(&mut BufWriter<File>) -> std::io::Result<()>,
) -> PathBuf {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let mut file = BufWriter::new(File::create(&path).unwrap());
    body(&mut file).unwrap();
    file.flush().unwrap();
    path
}
