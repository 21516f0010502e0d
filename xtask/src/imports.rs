//! Shortens the names of the functions that the WebAssembly module imports.
//!
//! wasm-bindgen ends the name of each import with a hash of 16 letters and writes it into the module and into the glue.
//! Random characters do not compress. `docs/decisions/0011-short-import-names.md` says how many bytes this saves.
//!
//! The names are assigned in the order of the glue, not in that of the module, which wasm-opt changes. So if a browser
//! has cached one of the two files from an older build and loads the other from a newer one, the two most likely still
//! fit together. The hashes in the names of both files are computed after this step.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use wasm_encoder::{EntityType, ImportSection, Module, RawSection};
use wasmparser::{Import, ImportSectionReader, Parser, Payload, TypeRef};
use xshell::Shell;

/// The name under which the module imports the glue's functions, whatever the glue's file is called.
const GLUE: &str = "./widget_bg.js";

/// The first and last line of the glue's object of functions, and the line that passes it to the module.
const FUNCTIONS: &str = "    const import0 = {";
const FUNCTIONS_END: &str = "    };";
const FUNCTIONS_PASSED: &str = "        \"./widget_bg.js\": import0,";

const HELP: &str = "wasm-bindgen writes its glue in another form now: adapt xtask/src/imports.rs to it";

/// Maps each old name to the new one.
type Renames = BTreeMap<String, String>;

/// Writes the short names into both files. Errors are found before either file is written.
///
/// # Errors
/// A file that cannot be read or written, or that has another form than wasm-bindgen writes today.
pub fn shorten(sh: &Shell, module: &Path, glue: &Path) -> Result<()> {
    let context = |path: &Path| format!("{}: {HELP}", path.display());
    let (text, names) = shorten_in_glue(&sh.read_file(glue)?).with_context(|| context(glue))?;
    let bytes = shorten_in_module(&sh.read_binary_file(module)?, &names).with_context(|| context(module))?;
    sh.write_file(module, bytes)?;
    sh.write_file(glue, text)?;
    Ok(())
}

/// Returns the glue with short names, and the new name of each function.
fn shorten_in_glue(glue: &str) -> Result<(String, Renames)> {
    for line in [FUNCTIONS, FUNCTIONS_PASSED] {
        let count = glue.lines().filter(|found| *found == line).count();
        ensure!(count == 1, "the line `{}` is there {count} times, not once", line.trim());
    }
    let mut names = Renames::new();
    let mut text = String::with_capacity(glue.len());
    let mut is_inside = false;
    for line in glue.lines() {
        is_inside = line == FUNCTIONS || is_inside && line != FUNCTIONS_END;
        if let Some((old, rest)) = if is_inside { function_name(line)? } else { None } {
            let new = short_name(names.len());
            text.push_str(&format!("        {new}{rest}\n"));
            ensure!(names.insert(old.to_owned(), new).is_none(), "the function `{old}` appears twice");
        } else {
            text.push_str(line);
            text.push('\n');
        }
    }
    Ok((text, names))
}

/// Returns the name of the function that begins in this line and the rest of the line, or `None` if the line is in a
/// function's body or at its end.
fn function_name(line: &str) -> Result<Option<(&str, &str)>> {
    let Some(entry) = line.strip_prefix("        ") else { return Ok(None) };
    if entry.starts_with([' ', '}']) || entry == "__proto__: null," {
        return Ok(None);
    }
    let (name, rest) = entry.split_at(entry.find(':').unwrap_or(entry.len()));
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_$".contains(&byte));
    ensure!(
        is_name && name.starts_with("__wb") && rest.starts_with(": function("),
        "no function of wasm-bindgen's begins in the line `{entry}`"
    );
    Ok(Some((name, rest)))
}

/// Returns the short name with this number: a to z, A to Z, aa, ba and so on. Reserved words are allowed, since the
/// names are keys of an object.
fn short_name(mut number: usize) -> String {
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

/// Returns the module with the new names in its import section. The content of all other sections stays unchanged.
fn shorten_in_module(module: &[u8], names: &Renames) -> Result<Vec<u8>> {
    let mut shortened = Module::new();
    let mut renamed = 0;
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ImportSection(imports) = payload {
            let (section, count) = shorten_in_imports(imports, names)?;
            shortened.section(&section);
            renamed += count;
        } else if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            shortened.section(&RawSection { id, data: &module[range] });
        }
    }
    ensure!(renamed > 0, "nothing is imported from {GLUE}");
    Ok(shortened.finish())
}

/// Returns the import section with the new names, and how many names were replaced.
fn shorten_in_imports(imports: ImportSectionReader, names: &Renames) -> Result<(ImportSection, usize)> {
    let mut section = ImportSection::new();
    let mut renamed = 0;
    for import in imports.into_imports() {
        let Import { module, name, ty } = import?;
        let TypeRef::Func(function_type) = ty else {
            bail!("the import `{name}` from {module} is no function but {ty:?}");
        };
        let new = if module == GLUE {
            renamed += 1;
            names.get(name).with_context(|| format!("the import `{name}` is not in the glue"))?
        } else {
            name
        };
        section.import(module, new, EntityType::Function(function_type));
    }
    Ok((section, renamed))
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CustomSection, MemoryType, TypeSection};

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
            "{FUNCTIONS_END}\n    return {{\n        __proto__: null,\n{FUNCTIONS_PASSED}\n    }};\n}}\n"
        )
    }

    fn plain_glue() -> String {
        glue(&[&format!("{ADD}: function(arg0) {{"), &format!("{INIT}: function() {{")])
    }

    /// Returns a module with these imports, and a custom section of 200 bytes.
    fn module_importing(imports: &[(&str, &str, EntityType)]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut section = ImportSection::new();
        for (module, name, ty) in imports {
            section.import(module, name, *ty);
        }
        let custom = CustomSection { name: "own".into(), data: [7; 196].as_slice().into() };
        let mut module = Module::new();
        module.section(&types).section(&section).section(&custom);
        module.finish()
    }

    /// Returns a module that imports these functions, all of the first type.
    fn module(functions: &[(&str, &str)]) -> Vec<u8> {
        let imports: Vec<_> =
            functions.iter().map(|(module, name)| (*module, *name, EntityType::Function(0))).collect();
        module_importing(&imports)
    }

    #[test]
    fn both_files_get_the_same_names_in_the_order_of_the_glue() {
        let (text, names) = shorten_in_glue(&plain_glue()).expect("the glue is as expected");
        assert_eq!(text, plain_glue().replace(ADD, "a").replace(INIT, "b"));
        // The order of the imports in the module does not change.
        let bytes =
            shorten_in_module(&module(&[(GLUE, INIT), (GLUE, ADD)]), &names).expect("the module fits");
        assert_eq!(bytes, module(&[(GLUE, "b"), (GLUE, "a")]));
    }

    #[test]
    fn imports_from_elsewhere_keep_their_names() {
        let (_, names) = shorten_in_glue(&plain_glue()).expect("the glue is as expected");
        let bytes =
            shorten_in_module(&module(&[("./other.js", ADD), (GLUE, ADD)]), &names).expect("the module fits");
        assert_eq!(bytes, module(&[("./other.js", ADD), (GLUE, "a")]));
    }

    #[test]
    fn an_import_that_is_not_in_the_glue_is_named() {
        let (_, names) = shorten_in_glue(&plain_glue()).expect("the glue is as expected");
        let error = shorten_in_module(&module(&[(GLUE, ADD), (GLUE, "__wbg_new_1")]), &names)
            .expect_err("it is not there");
        assert!(error.to_string().contains("`__wbg_new_1` is not in the glue"), "{error}");
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        let add = format!("{ADD}: function(arg0) {{");
        for (text, why) in [
            (glue(&[&format!("{ADD}: (arg0) => {{")]), "no function of wasm-bindgen's begins"),
            (glue(&["other: function(arg0) {"]), "no function of wasm-bindgen's begins"),
            (glue(&[&add, &add]), "appears twice"),
            (glue(&[&add]).replace("const import0", "const imports"), "`const import0 = {` is there 0 times"),
            (glue(&[&add]).replace("widget_bg", "widget"), "import0,` is there 0 times"),
        ] {
            let error = shorten_in_glue(&text).expect_err(why);
            assert!(error.to_string().contains(why), "{error}");
        }
    }

    #[test]
    fn a_broken_module_is_refused() {
        let (_, names) = shorten_in_glue(&plain_glue()).expect("the glue is as expected");
        let whole = module(&[(GLUE, ADD)]);
        let memory =
            MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        let with_memory = module_importing(&[(GLUE, ADD, EntityType::Memory(memory))]);
        for (bytes, why) in [
            (&whole[..40], "unexpected end"),
            (&whole[1..], "magic header not detected"),
            (&with_memory, "is no function but Memory"),
            (&module(&[("./other.js", ADD)]), "nothing is imported from ./widget_bg.js"),
        ] {
            let error = shorten_in_module(bytes, &names).expect_err(why);
            assert!(error.to_string().contains(why), "{error}");
        }
    }

    #[test]
    fn no_short_name_is_given_twice() {
        let names: std::collections::BTreeSet<_> = (0..3000).map(short_name).collect();
        assert_eq!(names.len(), 3000);
        assert_eq!([0, 25, 26, 51, 52, 53].map(short_name), ["a", "z", "A", "Z", "aa", "ba"]);
    }
}
