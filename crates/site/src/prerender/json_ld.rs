//! Structured data for search engines (schema.org), in the same words as the page.

use content::Content;
use serde::Serialize;
use serde_json::{Value, json};

use crate::settings::ClinicReview;

/// Returns `MedicalWebPage` with the metadata of the page, and `FAQPage` with every question, as the text of a
/// `<script type="application/ld+json">`.
///
/// It has the short answers only; otherwise the page would contain the whole text twice. The review date is that of a
/// clinician's review, or else that of the project's oldest review.
#[must_use]
pub fn json_ld(content: &Content, page_name: &str, review: Option<&ClinicReview>) -> String {
    let questions: Vec<Value> = content
        .answers()
        .map(|answer| {
            json!({
                "@type": "Question",
                "name": answer.question,
                "acceptedAnswer": { "@type": "Answer", "text": answer.short },
            })
        })
        .collect();
    let citations: Vec<Value> = content
        .sources
        .iter()
        .map(|source| json!({ "@type": "CreativeWork", "name": source.citation, "url": source.link }))
        .collect();
    let parts: Vec<Value> = content
        .topics
        .iter()
        .map(|topic| json!({ "@type": "WebPageElement", "name": topic.title, "url": format!("#topic-{}", topic.id) }))
        .collect();
    let mut page = json!({
        "@type": "MedicalWebPage",
        "name": page_name,
        "inLanguage": content.lang,
        "isAccessibleForFree": true,
        "isFamilyFriendly": true,
        "about": { "@type": "MedicalTherapy", "name": content.labels.page_subject },
        "audience": { "@type": "MedicalAudience", "audienceType": "Patient" },
        "hasPart": parts,
        "dateModified": content.answers().map(|answer| answer.review.reviewed).max().map(|date| date.to_string()),
        "lastReviewed": content.oldest_review().map(|date| date.to_string()),
        "citation": citations,
    });
    if let Some(review) = review {
        page["lastReviewed"] = review.on.clone().into();
        page["reviewedBy"] = person(review);
    }
    let faq = json!({ "@type": "FAQPage", "inLanguage": content.lang, "mainEntity": questions });
    script_json(&json!({ "@context": "https://schema.org", "@graph": [page, faq] }))
}

/// Returns a script element with the reviewer and the date of the review; empty without a review.
#[must_use]
pub(super) fn review_data(content: &Content, review: Option<&ClinicReview>) -> String {
    let Some(review) = review else { return String::new() };
    let data = json!({
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "inLanguage": content.lang,
        "lastReviewed": review.on,
        "reviewedBy": person(review),
    });
    format!("<script type=\"application/ld+json\">{}</script>\n", script_json(&data))
}

fn person(review: &ClinicReview) -> Value {
    json!({ "@type": "Person", "name": review.by })
}

/// Returns JSON for a script element: without "</" and "<!--", which could end the element early.
pub(super) fn script_json(data: &impl Serialize) -> String {
    let json = serde_json::to_string(data).expect("the data has only texts as keys");
    json.replace("</", "<\\/").replace("<!--", "<\\u0021--")
}
