import "clinic-faq";
import "clinic-faq/clinic-faq.css";

const SETTINGS = {
  "questions": [
    {
      "id": "parking",
      "question": "Where do I {park}?",
      "answer": [
        "Behind \u003c/script> the house.",
        "It's free."
      ]
    }
  ],
  "facts": {
    "hours": "Mo-Fr 9-5\nSa 9-12"
  }
};

export function KetamineQuestions() {
  return (
    <clinic-faq contact="/contact?from=questions&amp;to=us" clinic="Harbor &quot;Lane&quot; {Clinic}" region="GB" hide="ptsd-help">
      <div>
        <p><a href="/contact?from=questions&amp;to=us">Contact Harbor "Lane" {"{"}Clinic{"}"}</a></p>
        <p>In crisis, or thinking about suicide? Call <a href="tel:116123">116123</a>. In danger right now, call <a href="tel:999">999</a>.</p>
      </div>
      <script type="application/json" dangerouslySetInnerHTML={{ __html: JSON.stringify(SETTINGS).replaceAll("<", "\\u003c") }} />
    </clinic-faq>
  );
}
