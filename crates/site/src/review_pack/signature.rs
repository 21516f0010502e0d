//! The page to sign, with what the clinic then writes into its own page.

use super::Pack;
use crate::guide_map::{each, escaped};

pub(super) fn signature(pack: &Pack) -> String {
    let hash = escaped(pack.hash());
    let lines =
        ["Name with title, as patients are to read it", "Licence (number, authority)", "Date", "Signature"];
    let lines = each(lines, |line| format!("<p class=\"line\">{line}: <span></span></p>\n"));
    let hash_set = format!("reviewed-hash=\"{}\"", pack.hash());
    let settings = ["reviewed-by=\"Dr. Ann Lee, MD\"", "reviewed-on=\"2026-12-10\"", &hash_set];
    let settings = settings.map(escaped).join("\n");
    let content = &pack.checked.content;
    let sentence =
        content.labels.reviewed.replace("{name}", "Dr. Ann Lee, MD").replace("{date}", "December 10, 2026");
    format!(
        "<section class=\"sign\">\n<p><strong>The signature holds for this hash only:</strong></p>\n<p class=\"hash\">{hash}</p>\n\
         <p>It stands for the texts, figures and sources of this language, the crisis lines, the guide’s rules and words, the \
         names of buttons, and the words of distress. It does not stand for the days of checks and calls, the words that search \
         knows, what the guide’s rules rest on, a clinic’s own answers, or the program that shows all this.</p>\n\
         <p class=\"tick\"><span class=\"box\"></span> I have read all of it and agree with it as printed here.</p>\n\
         <p class=\"tick\"><span class=\"box\"></span> I do not agree until what is marked “Change” has been changed.</p>\n\
         {lines}</section>\n\
         <h2>What the clinic then writes</h2>\n\
         <p>Three attributes of <code>&lt;clinic-faq&gt;</code>, with the name and the day of the signature:</p>\n\
         <pre>{}</pre>\n\
         <p>The page then says “{}” at its top and in the guide, as long as its text has this hash and no part of the text \
         is overdue for a check. The first part is due on <strong>{}</strong>. Whoever checks it and changes no word writes new \
         days into its file: the hash stays the same, and so does the signature.</p>\n",
        settings,
        escaped(&sentence),
        content.signed.due,
    )
}
