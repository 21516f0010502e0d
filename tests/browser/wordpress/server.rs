//! A real WordPress with its database, started by the first test that needs it and ended with the tests.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::engine::{BrowserSession, ChildGuard, Folder, PATIENCE, Viewport, free_port};
use crate::page::Page;

/// Where Debian's package puts WordPress.
const WORDPRESS: &str = "/usr/share/wordpress";
/// The plugin, assembled by `cargo xtask test`.
const PLUGIN: &str = "target/wordpress/clinic-faq";
const INSTALL: &str = "run `cargo xtask test wordpress`, which installs it, or `cargo xtask doctor`";

/// A theme made of blocks, and one made of PHP templates.
pub(super) const BLOCK_THEME: &str = "twentytwentythree";
pub(super) const CLASSIC_THEME: &str = "twentytwentyone";

/// The only instance. Its settings are those of the test that has locked it.
static INSTANCE: std::sync::LazyLock<Arc<Mutex<Option<Server>>>> = std::sync::LazyLock::new(Arc::default);

struct Server {
    host: String,
    folder: PathBuf,
    /// Whether the network is installed, too.
    has_network: AtomicBool,
    _programs: [ChildGuard; 2],
}

/// WordPress in the hands of one test.
pub(super) struct WordPress {
    server: OwnedMutexGuard<Option<Server>>,
}

impl WordPress {
    /// Returns WordPress without any page, with the plugin active and these settings.
    pub(super) async fn with(theme: &str, settings: &Value) -> Self {
        Self::in_language("", theme, settings).await
    }

    /// Returns WordPress as above, in another language than English.
    pub(super) async fn in_language(locale: &str, theme: &str, settings: &Value) -> Self {
        let wordpress = Self::start().await;
        copy(Path::new(PLUGIN), &wordpress.plugin());
        let state = json!({ "theme": theme, "active": true, "settings": settings, "locale": locale });
        wordpress.run("reset", &state);
        wordpress
    }

    /// Returns WordPress without any page and without the plugin.
    pub(super) async fn without_plugin() -> Self {
        let wordpress = Self::start().await;
        wordpress.run("reset", &json!({ "theme": BLOCK_THEME, "active": false, "locale": "" }));
        std::fs::remove_dir_all(wordpress.plugin()).unwrap_or_default();
        wordpress
    }

    /// Returns WordPress as a network of two sites without any page, where the plugin is installed and not active.
    pub(super) async fn network() -> Self {
        let wordpress = Self::start().await;
        copy(Path::new(PLUGIN), &wordpress.plugin());
        let [first, second] = wordpress.sites();
        if !wordpress.server().has_network.swap(true, Ordering::SeqCst) {
            wordpress.run("install_network", &json!({ "host": first }));
        }
        wordpress.run("reset_network", &json!({ "host": first, "second": second }));
        wordpress
    }

    /// Returns the hosts of the two sites of the network.
    pub(super) fn sites(&self) -> [String; 2] {
        let (_, port) = self.server().host.split_once(':').expect("it has a port");
        ["localhost", "second.localhost"].map(|name| format!("{name}:{port}"))
    }

    async fn start() -> Self {
        let mut server = Arc::clone(&INSTANCE).lock_owned().await;
        if server.is_none() {
            *server = Some(Server::start().await);
        }
        let wordpress = Self { server };
        // Other plugins are those of one test.
        let always = wordpress.plugin().join("../../mu-plugins");
        std::fs::remove_dir_all(&always).unwrap_or_default();
        std::fs::create_dir_all(&always).expect("it can be made");
        wordpress.add_plugin(&std::fs::read_to_string("tests/wordpress/fixed-day.php").expect("it is there"));
        wordpress
    }

    /// Adds another plugin, which is always active, until the next test.
    pub(super) fn add_plugin(&self, code: &str) {
        let always = self.plugin().join("../../mu-plugins");
        let number = std::fs::read_dir(&always).expect("it is there").count();
        std::fs::write(always.join(format!("{number}.php")), code).expect("it can be written");
    }

    fn server(&self) -> &Server {
        self.server.as_ref().expect("it was started")
    }

    /// Returns the folder of the plugin on this site.
    pub(super) fn plugin(&self) -> PathBuf {
        self.server().folder.join("wp-content/plugins/clinic-faq")
    }

    /// Carries out an action of `tests/wordpress/site.php`. Returns its result.
    pub(super) fn run(&self, action: &str, input: &Value) -> Value {
        self.server().run(action, input)
    }

    /// Makes a page with this content. Returns its path.
    pub(super) fn page(&self, content: &str) -> String {
        let path = self.run("page", &json!({ "content": content }));
        path.as_str().expect("it has an address").to_owned()
    }

    /// Makes a page whose language is that of a locale, for the models of plugins for languages. Returns its path.
    pub(super) fn page_in(&self, locale: &str, content: &str) -> String {
        let path = self.run("page", &json!({ "content": content, "locale": locale }));
        path.as_str().expect("it has an address").to_owned()
    }

    /// Opens a path of the site as a visitor, also in a browser in which an earlier test has signed in.
    pub(super) async fn open(&self, path: &str, screen: Viewport) -> Page {
        self.open_at(&self.server().host, path, screen).await
    }

    /// Opens a path of one of the sites as a visitor.
    pub(super) async fn open_at(&self, host: &str, path: &str, screen: Viewport) -> Page {
        let page = Page::at(&format!("http://{host}"), BrowserSession::start(screen).await);
        // A browser deletes the cookies that belong to the address that it shows.
        page.go("/wp-admin/images/wordpress-logo.svg").await;
        page.engine.client.delete_all_cookies().await.expect("the cookies are deleted");
        page.go(path).await;
        page
    }

    /// Opens a path of the site as somebody who is signed in.
    pub(super) async fn open_as(&self, user: &str, path: &str, screen: Viewport) -> Page {
        self.open_at_as(&self.server().host, user, path, screen).await
    }

    /// Opens a path of one of the sites as somebody who is signed in.
    pub(super) async fn open_at_as(&self, host: &str, user: &str, path: &str, screen: Viewport) -> Page {
        let page = self.open_at(host, "/wp-login.php", screen).await;
        let sign_in = format!(
            "document.querySelector('#user_login').value = '{user}'; \
             document.querySelector('#user_pass').value = 'password'; document.querySelector('#loginform').submit()"
        );
        page.ask(&sign_in).await;
        page.see("the administration", "return document.body.classList.contains('wp-admin')").await;
        page.go(path).await;
        page
    }

    /// Writes the plugin's ZIP, as it is uploaded. Returns its path.
    pub(super) fn zip(&self) -> PathBuf {
        let zip = self.server().folder.join("clinic-faq.zip");
        let script = "$zip = new ZipArchive(); $zip->open($argv[2], ZipArchive::CREATE | ZipArchive::OVERWRITE); \
            foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($argv[1], FilesystemIterator::SKIP_DOTS)) as $file) \
            { $zip->addFile($file, 'clinic-faq' . substr($file, strlen($argv[1]))); } exit($zip->close() ? 0 : 1);";
        let written =
            Command::new("php").args(["-r", script, "--"]).arg(PLUGIN).arg(&zip).status().expect("php runs");
        assert!(written.success(), "the ZIP cannot be written");
        zip
    }
}

impl Server {
    async fn start() -> Self {
        for (path, name) in
            [("/usr/bin/php", "PHP"), ("/usr/sbin/mariadbd", "MariaDB"), (WORDPRESS, "WordPress")]
        {
            assert!(Path::new(path).exists(), "{name} is not installed ({path} is missing): {INSTALL}");
        }
        assert!(Path::new(PLUGIN).exists(), "{PLUGIN} is not made: run `cargo xtask test wordpress`");
        let (data, site) = (Folder::new(), Folder::new());
        let folder = site.path().join("site");
        let (socket, database) = start_database(&data).await;
        copy(Path::new(WORDPRESS), &folder);
        let port = free_port();
        std::fs::write(folder.join("wp-config.php"), configuration(&socket)).expect("it can be written");
        let host = format!("127.0.0.1:{port}");
        let mut php = Command::new("php");
        php.env("PHP_CLI_SERVER_WORKERS", "4")
            .args(["-d", "upload_max_filesize=32M", "-d", "post_max_size=32M", "-S", &host, "-t"])
            .arg(&folder);
        let server = ChildGuard::start(&php, &site, Stdio::null());
        let server =
            Self { host, folder, has_network: AtomicBool::new(false), _programs: [database, server] };
        server.run("install", &json!({}));
        until("the web server", || std::net::TcpStream::connect(&server.host).is_ok()).await;
        server
    }

    fn run(&self, action: &str, input: &Value) -> Value {
        let mut input = input.clone();
        if input["host"].is_null() {
            input["host"] = json!(self.host);
        }
        let mut php = Command::new("php")
            .arg("tests/wordpress/site.php")
            .arg(&self.folder)
            .arg(action)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("php runs");
        php.stdin.take().expect("it is open").write_all(input.to_string().as_bytes()).expect("php reads it");
        let output = php.wait_with_output().expect("php ends");
        let printed = String::from_utf8_lossy(&output.stdout);
        // Messages about functions that this WordPress uses and this PHP will drop come first.
        let last = printed.lines().last().unwrap_or_default();
        serde_json::from_str(last)
            .unwrap_or_else(|_| panic!("{action}: {printed}{}", String::from_utf8_lossy(&output.stderr)))
    }
}

/// Starts a database with its data in a folder. Returns its socket.
async fn start_database(folder: &Folder) -> (PathBuf, ChildGuard) {
    let (data, socket) = (folder.path().join("db"), folder.path().join("db.sock"));
    let user = Command::new("id").arg("-un").output().expect("id runs");
    let user = format!("--user={}", String::from_utf8_lossy(&user.stdout).trim());
    let datadir = format!("--datadir={}", data.display());
    let installed = Command::new("mariadb-install-db")
        .args([
            "--no-defaults",
            &user,
            &datadir,
            "--skip-test-db",
            "--auth-root-authentication-method=normal",
        ])
        .output()
        .unwrap_or_else(|error| panic!("MariaDB cannot be started ({error}): {INSTALL}"));
    assert!(installed.status.success(), "{}", String::from_utf8_lossy(&installed.stderr));
    let mut server = Command::new("/usr/sbin/mariadbd");
    server
        .args(["--no-defaults", &user, &datadir, "--skip-networking", "--skip-log-bin"])
        .args(["--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=32M"])
        .arg(format!("--socket={}", socket.display()));
    let server = ChildGuard::start(&server, folder, Stdio::null());
    let connect = format!("--socket={}", socket.display());
    let mut make = Command::new("mariadb");
    make.args([
        "--no-defaults",
        "--user=root",
        &connect,
        "--execute",
        "CREATE DATABASE IF NOT EXISTS wordpress",
    ]);
    until("the database", || make.output().is_ok_and(|output| output.status.success())).await;
    (socket, server)
}

/// Waits until something works.
async fn until(what: &str, mut works: impl FnMut() -> bool) {
    let start = Instant::now();
    while !works() {
        assert!(start.elapsed() < PATIENCE, "{what} of the tests does not start: {INSTALL}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Copies a folder, with the files that its links lead to. Replaces an earlier copy.
fn copy(from: &Path, to: &Path) {
    std::fs::remove_dir_all(to).unwrap_or_default();
    let copied = Command::new("cp").args(["-rL"]).arg(from).arg(to).status().expect("cp runs");
    assert!(copied.success(), "{} cannot be copied", from.display());
}

/// The lines of the configuration by which `localhost` and the names below it are a network, and other hosts one site.
/// Cookies are those of one host: WordPress would make them of a name with a port.
const NETWORK: [&str; 11] = [
    "$is_network = (bool) preg_match('/^([a-z]+\\.)?localhost:\\d+$/', $_SERVER['HTTP_HOST'] ?? '', $host);",
    "$table_prefix = $is_network ? 'network_' : 'wp_';",
    "if ($is_network && !defined('WP_INSTALLING')) {",
    "define('MULTISITE', true);",
    "define('SUBDOMAIN_INSTALL', true);",
    "define('DOMAIN_CURRENT_SITE', preg_replace('/^second\\./', '', $host[0]));",
    "define('PATH_CURRENT_SITE', '/');",
    "define('SITE_ID_CURRENT_SITE', 1);",
    "define('BLOG_ID_CURRENT_SITE', 1);",
    "define('COOKIE_DOMAIN', '');",
    "}",
];

/// Returns the configuration of a site that asks nobody for updates.
fn configuration(socket: &Path) -> String {
    let mut lines = vec!["<?php".to_owned()];
    let socket = format!("localhost:{}", socket.display());
    let names = ["AUTH_KEY", "SECURE_AUTH_KEY", "LOGGED_IN_KEY", "NONCE_KEY"];
    let salts = ["AUTH_SALT", "SECURE_AUTH_SALT", "LOGGED_IN_SALT", "NONCE_SALT"];
    let texts = [("DB_NAME", "wordpress"), ("DB_USER", "root"), ("DB_PASSWORD", ""), ("DB_HOST", &socket)];
    let more = [("DB_CHARSET", "utf8mb4"), ("DB_COLLATE", ""), ("FS_METHOD", "direct")];
    let all = texts.into_iter().chain(more).chain(names.into_iter().chain(salts).map(|name| (name, name)));
    lines.extend(all.map(|(name, value)| format!("define('{name}', '{value}');")));
    let switches = ["WP_HTTP_BLOCK_EXTERNAL", "DISABLE_WP_CRON", "AUTOMATIC_UPDATER_DISABLED"];
    lines.extend(switches.map(|name| format!("define('{name}', true);")));
    lines.extend(NETWORK.map(str::to_owned));
    lines.push("define('ABSPATH', __DIR__ . '/');".to_owned());
    lines.push("require_once ABSPATH . 'wp-settings.php';\n".to_owned());
    lines.join("\n")
}
