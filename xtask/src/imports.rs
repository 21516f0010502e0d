//! Shortens the names of the functions that the WebAssembly module imports.
//!
//! wasm-bindgen ends the name of each import with a hash of 16 letters and writes it into the module and into the glue.
//! Random characters do not compress: the hashes cost 3.5 KB of brotli for every patient.
//!
//! The names are assigned in the order of the glue, not in that of the module, which wasm-opt changes. So if a browser
//! has cached one of the two files from an older build and loads the other from a newer one, the two most likely still
//! fit together. The hashes in the names of both files are computed after this step.

use std::collections::BTreeMap;
use std::path::Path;

use crate::files::{read, read_text, write};
use crate::say::Outcome;

/// The name under which the module imports the glue's functions, whatever the glue's file is called.
const FROM: &str = "./widget_bg.js";

/// The first and last line of the glue's object of functions, and the line that passes it to the module.
const FUNCTIONS: &str = "    const import0 = {";
const FUNCTIONS_END: &str = "    };";
const HANDED_OVER: &str = "        \"./widget_bg.js\": import0,";

const CURE: &str = "wasm-bindgen changed its glue; see xtask/src/imports.rs";

const HEADER: &[u8] = b"\0asm\x01\0\0\0";
const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;

/// Maps each old name to the new one.
type Names = BTreeMap<String, String>;

/// Gives both files the short names. Mismatches are found before either file is written.
pub fn shorten(module: &Path, glue: &Path) -> Outcome {
    let (text, names) = in_glue(&read_text(glue)?).map_err(|error| at(glue, &error))?;
    let bytes = in_module(&read(module)?, &names).map_err(|error| at(module, &error))?;
    write(module, bytes)?;
    write(glue, text)
}

fn at(path: &Path, error: &str) -> String {
    format!("{}: {error}\n  cure: {CURE}", path.display())
}

/// Returns the glue with short names, and the new name of each function.
fn in_glue(glue: &str) -> Outcome<(String, Names)> {
    for line in [FUNCTIONS, HANDED_OVER] {
        let times = glue.lines().filter(|found| *found == line).count();
        if times != 1 {
            return Err(format!("the line `{}` is there {times} times, not once", line.trim()));
        }
    }
    let mut names = Names::new();
    let mut text = String::with_capacity(glue.len());
    let mut inside = false;
    for line in glue.lines() {
        inside = line == FUNCTIONS || inside && line != FUNCTIONS_END;
        if let Some((old, rest)) = if inside { key(line)? } else { None } {
            let new = short(names.len());
            text.push_str(&format!("        {new}{rest}\n"));
            if names.insert(old.to_owned(), new).is_some() {
                return Err(format!("the function `{old}` is there twice"));
            }
        } else {
            text.push_str(line);
            text.push('\n');
        }
    }
    Ok((text, names))
}

/// Returns the name of the function that begins in this line and the rest of the line, or `None` if the line is in a
/// function's body or at its end.
fn key(line: &str) -> Outcome<Option<(&str, &str)>> {
    let Some(entry) = line.strip_prefix("        ") else { return Ok(None) };
    if entry.starts_with([' ', '}']) || entry == "__proto__: null," {
        return Ok(None);
    }
    let (name, rest) = entry.split_at(entry.find(':').unwrap_or(entry.len()));
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_$".contains(&byte));
    if is_name && name.starts_with("__wb") && rest.starts_with(": function(") {
        Ok(Some((name, rest)))
    } else {
        Err(format!("no function of wasm-bindgen's begins in the line `{entry}`"))
    }
}

/// Returns the short name with this number: a to z, A to Z, aa, ba and so on. Reserved words are no problem, since the
/// names are keys of an object.
fn short(mut number: usize) -> String {
    let letters: Vec<char> = ('a'..='z').chain('A'..='Z').collect();
    let mut name = String::new();
    loop {
        name.push(letters[number % letters.len()]);
        if number < letters.len() {
            return name;
        }
        number = number / letters.len() - 1;
    }
}

/// Returns the module with the new names in its import section. Everything else stays unchanged.
fn in_module(module: &[u8], names: &Names) -> Outcome<Vec<u8>> {
    let mut rest = Rest(module.strip_prefix(HEADER).ok_or("this is no WebAssembly module of version 1")?);
    let mut bytes = HEADER.to_vec();
    let mut renamed = 0;
    while !rest.0.is_empty() {
        let section = rest.byte()?;
        let mut content = rest.counted()?.to_vec();
        if section == IMPORTS {
            (content, renamed) = in_imports(Rest(&content), names)?;
        }
        bytes.push(section);
        push_counted(&mut bytes, &content);
    }
    if renamed == 0 { Err(format!("nothing is imported from {FROM}")) } else { Ok(bytes) }
}

/// Returns the import section with the new names, and how many names were replaced.
fn in_imports(mut rest: Rest, names: &Names) -> Outcome<(Vec<u8>, usize)> {
    let count = rest.number()?;
    let (mut bytes, mut renamed) = (Vec::new(), 0);
    push_number(&mut bytes, count);
    for _ in 0..count {
        let (from, name) = (rest.name()?, rest.name()?);
        let kind = rest.byte()?;
        if kind != FUNCTION {
            return Err(format!("the import `{name}` from {from} is no function but of kind {kind}"));
        }
        let of_glue = from == FROM;
        let new = match names.get(name).filter(|_| of_glue) {
            Some(new) => new,
            None if of_glue => return Err(format!("the import `{name}` is not in the glue")),
            None => name,
        };
        renamed += usize::from(of_glue);
        push_counted(&mut bytes, from.as_bytes());
        push_counted(&mut bytes, new.as_bytes());
        bytes.push(kind);
        push_number(&mut bytes, rest.number()?);
    }
    if rest.0.is_empty() {
        Ok((bytes, renamed))
    } else {
        Err("the import section is longer than its imports".into())
    }
}

/// The part of a module that has not been read yet.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn byte(&mut self) -> Outcome<u8> {
        let (byte, rest) = self.0.split_first().ok_or("the module ends too early")?;
        self.0 = rest;
        Ok(*byte)
    }

    /// Reads a number in LEB128, the encoding of all numbers in a module.
    fn number(&mut self) -> Outcome<u32> {
        let mut number = 0;
        for place in 0..5 {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte < 0x80 {
                return u32::try_from(number).map_err(|_| "a number in the module is too large".into());
            }
        }
        Err("a number in the module is too long".into())
    }

    /// Reads a byte string that is preceded by its length.
    fn counted(&mut self) -> Outcome<&'a [u8]> {
        let count = self.number()? as usize;
        let (bytes, rest) = self.0.split_at_checked(count).ok_or("the module ends too early")?;
        self.0 = rest;
        Ok(bytes)
    }

    fn name(&mut self) -> Outcome<&'a str> {
        std::str::from_utf8(self.counted()?).map_err(|_| "a name in the module is no text".into())
    }
}

fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

fn push_counted(bytes: &mut Vec<u8>, content: &[u8]) {
    push_number(bytes, u32::try_from(content.len()).unwrap_or(u32::MAX));
    bytes.extend(content);
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADD: &str = "__wbg_add_f2d27251d333a631";
    const INIT: &str = "__wbindgen_init_externref_table";

    /// Returns glue in the form that wasm-bindgen writes, with these lines among its functions.
    fn glue(lines: &[&str]) -> String {
        let mut text = format!("function __wbg_get_imports() {{\n{FUNCTIONS}\n        __proto__: null,\n");
        for line in lines {
            text.push_str(&format!("        {line}\n            const ret = arg0;\n        }},\n"));
        }
        text + &format!(
            "{FUNCTIONS_END}\n    return {{\n        __proto__: null,\n{HANDED_OVER}\n    }};\n}}\n"
        )
    }

    fn plain_glue() -> String {
        glue(&[&format!("{ADD}: function(arg0) {{"), &format!("{INIT}: function() {{")])
    }

    /// Returns a module with these imports, all of the first type, and a custom section of 200 bytes.
    fn module(imports: &[(&str, &str)]) -> Vec<u8> {
        let mut content = Vec::new();
        push_number(&mut content, u32::try_from(imports.len()).expect("few"));
        for (from, name) in imports {
            push_counted(&mut content, from.as_bytes());
            push_counted(&mut content, name.as_bytes());
            content.extend([FUNCTION, 0]);
        }
        let mut bytes = HEADER.to_vec();
        bytes.extend([1, 4, 1, 0x60, 0, 0, IMPORTS]);
        push_counted(&mut bytes, &content);
        bytes.push(0);
        push_counted(&mut bytes, &[[3].as_slice(), b"own", &[7; 196]].concat());
        bytes
    }

    #[test]
    fn both_files_get_the_same_names_in_the_order_of_the_glue() {
        let (text, names) = in_glue(&plain_glue()).expect("the glue is as expected");
        assert_eq!(text, plain_glue().replace(ADD, "a").replace(INIT, "b"));
        // The order of the imports in the module does not change.
        let bytes = in_module(&module(&[(FROM, INIT), (FROM, ADD)]), &names).expect("the module fits");
        assert_eq!(bytes, module(&[(FROM, "b"), (FROM, "a")]));
    }

    #[test]
    fn imports_from_elsewhere_keep_their_names() {
        let (_, names) = in_glue(&plain_glue()).expect("the glue is as expected");
        let bytes = in_module(&module(&[("./other.js", ADD), (FROM, ADD)]), &names).expect("the module fits");
        assert_eq!(bytes, module(&[("./other.js", ADD), (FROM, "a")]));
    }

    #[test]
    fn an_import_that_is_not_in_the_glue_is_named() {
        let (_, names) = in_glue(&plain_glue()).expect("the glue is as expected");
        let error =
            in_module(&module(&[(FROM, ADD), (FROM, "__wbg_new_1")]), &names).expect_err("it is not there");
        assert!(error.contains("`__wbg_new_1` is not in the glue"), "{error}");
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        let add = format!("{ADD}: function(arg0) {{");
        for (text, why) in [
            (glue(&[&format!("{ADD}: (arg0) => {{")]), "no function of wasm-bindgen's begins"),
            (glue(&["other: function(arg0) {"]), "no function of wasm-bindgen's begins"),
            (glue(&[&add, &add]), "is there twice"),
            (glue(&[&add]).replace("const import0", "const imports"), "`const import0 = {` is there 0 times"),
            (glue(&[&add]).replace("widget_bg", "widget"), "import0,` is there 0 times"),
        ] {
            let error = in_glue(&text).expect_err(why);
            assert!(error.contains(why), "{error}");
        }
    }

    #[test]
    fn a_broken_module_is_refused() {
        let (_, names) = in_glue(&plain_glue()).expect("the glue is as expected");
        let whole = module(&[(FROM, ADD)]);
        let mut memory = whole.clone();
        // The kind of the first import comes after the header, the types, the section's own three bytes, and both names
        // with their lengths.
        memory[HEADER.len() + 6 + 3 + 1 + FROM.len() + 1 + ADD.len()] = 2;
        for (bytes, why) in [
            (&whole[..40], "ends too early"),
            (&whole[1..], "no WebAssembly module"),
            (&memory, "is no function but of kind 2"),
            (&module(&[("./other.js", ADD)]), "nothing is imported from ./widget_bg.js"),
        ] {
            let error = in_module(bytes, &names).expect_err(why);
            assert!(error.contains(why), "{error}");
        }
    }

    #[test]
    fn no_short_name_is_given_twice() {
        let names: std::collections::BTreeSet<_> = (0..3000).map(short).collect();
        assert_eq!(names.len(), 3000);
        assert_eq!([0, 25, 26, 51, 52, 53].map(short), ["a", "z", "A", "Z", "aa", "ba"]);
    }
}
