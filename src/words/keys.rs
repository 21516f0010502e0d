//! The labels of the controls by key. `build.rs` takes this file in too.

macro_rules! words {
    ($($(#[$doc:meta])* $key:ident,)*) => {
        /// Labels of the controls in one language. `{…}` stands for what is put in.
        #[derive(Debug, PartialEq, Eq)]
        pub struct Words {
            $($(#[$doc])* pub $key: &'static str,)*
        }

        /// All keys; in `interface.toml` they have hyphens for underscores.
        #[allow(dead_code, reason = "build.rs reads it, the library does not")]
        pub(crate) const KEYS: &[&str] = &[$(stringify!($key),)*];
    };
}

words! {
    /// Name of the row of topic buttons.
    topics,
    /// Button that shows all topics.
    all_topics,
    /// Button that opens every answer.
    open_all,
    /// Button that closes them again.
    close_all,
    /// Name of the help bar.
    help,
    /// Link to the crisis line: `{number}`.
    crisis_call,
    /// Name of the control that copies an answer's address, for screen readers: `{question}`.
    copy_link_to,
    /// Button that puts a message away.
    close,
    /// Said when a link was copied.
    copied,
    /// Said when it was not: `{link}`.
    copy_failed,
    /// Said when a topic was chosen: `{count}`, `{topic}`.
    showing_topic,
    /// Said when all topics are shown: `{count}`.
    showing_all,
    /// Said when every answer was opened.
    all_opened,
    /// Said when every answer was closed.
    all_closed,
}
