//! No crate has a circle of imports, except between a module and the modules inside it.
//!
//! An import through another module (`use super::Item`, where the parent has `pub use other::Item`) counts as an import
//! from the module that has the item.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{ItemMod, ItemUse, UseTree};

use crate::architecture::{files, read};

/// The names from the root of a crate to a module or an item.
type ModulePath = Vec<String>;

/// The imports of a module: each path as written, with the inline modules around it; and the local name of each import.
#[derive(Default)]
struct Imports {
    module: ModulePath,
    /// The inline modules around what is being visited.
    inline: ModulePath,
    paths: Vec<ModulePath>,
    names: BTreeMap<String, ModulePath>,
}

impl Imports {
    fn of(module: ModulePath, source: &str) -> Self {
        let mut imports = Self { module, ..Self::default() };
        imports.visit_file(&syn::parse_file(source).expect("the compiler accepts it"));
        imports
    }

    /// Returns a path from the root of the crate. `None` if it leads to another crate or to a local name.
    fn resolve(&self, path: &[String]) -> Option<ModulePath> {
        let mut base = [&*self.module, &*self.inline].concat();
        let mut rest = path;
        match rest.first()?.as_str() {
            "crate" => base.clear(),
            "self" => {}
            "super" => {
                base.pop();
            }
            _ => return None,
        }
        rest = &rest[1..];
        while rest.first().is_some_and(|name| name == "super") {
            base.pop();
            rest = &rest[1..];
        }
        Some([&*base, rest].concat())
    }

    fn add_use(&mut self, tree: &UseTree, before: &[String]) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.add_use(&path.tree, &with(&path.ident)),
            UseTree::Name(name) if name.ident == "self" => self.add(before, before.last().cloned()),
            UseTree::Name(name) => self.add(&with(&name.ident), Some(name.ident.to_string())),
            UseTree::Rename(rename) => self.add(&with(&rename.ident), Some(rename.rename.to_string())),
            UseTree::Glob(_) => self.add(before, None),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_use(tree, before)),
        }
    }

    fn add(&mut self, path: &[String], name: Option<String>) {
        // In a module, `use child::Item` means its own child.
        let path = self.resolve(path).unwrap_or_else(|| [&*self.module, path].concat());
        if let Some(name) = name {
            self.names.insert(name, path.clone());
        }
        self.paths.push(path);
    }
}

impl<'a> Visit<'a> for Imports {
    fn visit_item_mod(&mut self, item: &'a ItemMod) {
        self.inline.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.inline.pop();
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        self.add_use(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let names: ModulePath = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.paths.extend(self.resolve(&names));
        visit::visit_path(self, path);
    }
}

/// The modules of a crate, by path.
struct Crate(BTreeMap<ModulePath, Imports>);

impl Crate {
    fn read(folder: &str) -> Self {
        let sources = files(folder, "rs").into_iter().filter_map(|path| {
            let inside = path.strip_prefix(folder).expect("it is in the folder").with_extension("");
            let mut module: ModulePath =
                inside.iter().map(|name| name.to_string_lossy().into_owned()).collect();
            // Programs are crates of their own, except for the one without a library.
            let is_program =
                module[0] == "bin" || module == ["main"] && Path::new(folder).join("lib.rs").exists();
            if ["mod", "lib", "main"].contains(&module.last()?.as_str()) {
                module.pop();
            }
            (!is_program).then(|| (module, read(&path)))
        });
        Self::of(sources)
    }

    fn of(sources: impl IntoIterator<Item = (ModulePath, String)>) -> Self {
        let modules =
            sources.into_iter().map(|(module, source)| (module.clone(), Imports::of(module, &source)));
        Self(modules.collect())
    }

    /// Returns the module that has what a path names. `depth` ends imports that lead to each other.
    fn module_of(&self, path: &[String], depth: usize) -> Option<&ModulePath> {
        let length = (0..=path.len()).rev().find(|length| self.0.contains_key(&path[..*length]))?;
        let (module, imports) = self.0.get_key_value(&path[..length])?;
        match path.get(length).and_then(|name| imports.names.get(name)) {
            Some(imported) if depth > 0 && imported != path => self.module_of(imported, depth - 1),
            _ => Some(module),
        }
    }

    /// Returns the modules that a module imports from, without those that it is in or that are in it.
    fn imported(&self, module: &ModulePath) -> BTreeSet<&ModulePath> {
        let paths = self.0[module].paths.iter();
        paths
            .filter_map(|path| self.module_of(path, 8))
            .filter(|other| !other.starts_with(module) && !module.starts_with(other))
            .collect()
    }

    /// Returns the modules of a circle of imports, in order; `None` if there is no circle.
    fn circle(&self) -> Option<Vec<String>> {
        let mut finished = BTreeSet::new();
        self.0.keys().find_map(|module| self.circle_from(module, &mut Vec::new(), &mut finished))
    }

    fn circle_from<'c>(
        &'c self,
        module: &'c ModulePath,
        way: &mut Vec<&'c ModulePath>,
        finished: &mut BTreeSet<&'c ModulePath>,
    ) -> Option<Vec<String>> {
        if let Some(start) = way.iter().position(|earlier| *earlier == module) {
            return Some(way[start..].iter().map(|names| names.join("::")).collect());
        }
        if finished.contains(module) {
            return None;
        }
        way.push(module);
        let circle = self.imported(module).into_iter().find_map(|next| self.circle_from(next, way, finished));
        way.pop();
        finished.insert(module);
        circle
    }
}

#[test]
fn no_crate_has_a_circle_of_imports() {
    let members = std::fs::read_dir("crates").expect("the folder is there");
    let members = members.map(|entry| entry.expect("it can be listed").path().join("src"));
    let folders: Vec<String> = members.map(|path| path.to_string_lossy().into_owned()).collect();
    let mut circles = Vec::new();
    for folder in folders.iter().map(String::as_str).chain(["src", "xtask/src"]) {
        let modules = Crate::read(folder);
        assert!(modules.0.len() > 2, "{folder}: {} modules", modules.0.len());
        circles.extend(modules.circle().map(|circle| format!("{folder}: {}", circle.join(" -> "))));
    }
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn a_circle_is_found_also_through_another_module_but_not_with_an_inner_one() {
    let circle = |sources: &[(&str, &str)]| {
        let sources = sources.iter().map(|(module, source)| {
            let names = module.split("::").filter(|name| !name.is_empty()).map(ToOwned::to_owned);
            (names.collect(), (*source).to_owned())
        });
        Crate::of(sources).circle().map(|circle| circle.join(" "))
    };
    let found = [("", ""), ("a", "use crate::b::X;"), ("b", "fn f() { super::a::g() }")];
    assert_eq!(circle(&found).as_deref(), Some("a b"));
    let through = [("", "pub use a::Y;"), ("a", "use crate::b::X;"), ("b", "use crate::Y;")];
    assert_eq!(circle(&through).as_deref(), Some("a b"));
    let inline = [("", ""), ("a", "use crate::b::X;"), ("b", "mod t { use super::super::a::Y; }")];
    assert_eq!(circle(&inline).as_deref(), Some("a b"));
    let inner = [("", "mod a;"), ("a", "mod b; use b::X;"), ("a::b", "use super::Y;")];
    assert_eq!(circle(&inner), None);
    let straight = [("", ""), ("a", "use crate::b::X; use std::fmt;"), ("b", "use crate::c;"), ("c", "")];
    assert_eq!(circle(&straight), None);
}
