//! Structured data for search engines (schema.org), in the very words that are on the page.

use content::Content;
use serde_json::{Value, json};

/// `MedicalWebPage` and `FAQPage` with every question, answer and source, as the text of a
/// `<script type="application/ld+json">`.
///
/// Answers are plain text: the short answer and each paragraph, item and cell, separated by spaces.
#[must_use]
pub fn json_ld(content: &Content, page_name: &str) -> String {
    let questions: Vec<Value> = content
        .answers()
        .map(|answer| {
            json!({
                "@type": "Question",
                "name": answer.question,
                "acceptedAnswer": { "@type": "Answer", "text": answer.plain().join(" ") },
            })
        })
        .collect();
    let citations: Vec<Value> = content
        .sources
        .iter()
        .map(|source| json!({ "@type": "CreativeWork", "name": source.citation, "url": source.link }))
        .collect();
    let graph = json!({
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "MedicalWebPage",
                "name": page_name,
                "inLanguage": content.lang,
                "audience": { "@type": "MedicalAudience", "audienceType": "Patient" },
                "lastReviewed": content.oldest_review().map(|date| date.to_string()),
                "citation": citations,
            },
            { "@type": "FAQPage", "inLanguage": content.lang, "mainEntity": questions },
        ],
    });
    // "</" would end the script element early.
    graph.to_string().replace("</", "<\\/")
}
