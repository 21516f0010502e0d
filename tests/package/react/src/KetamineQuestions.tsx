import "clinic-faq";
import "clinic-faq/clinic-faq.css";

export function KetamineQuestions() {
  return (
    <clinic-faq contact="/contact" region="US">
      <div>
        <p><a href="/contact">Contact the clinic</a></p>
        <p>In crisis, or thinking about suicide? Call <a href="tel:988">988</a>. In danger right now, call <a href="tel:911">911</a>.</p>
      </div>
    </clinic-faq>
  );
}
