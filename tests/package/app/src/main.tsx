import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import "clinic-faq";
import type { ClinicFaqElement } from "clinic-faq";
import "clinic-faq/clinic-faq.css";

// A page that changes around the element, and changes a setting, as applications do.
function ClinicPage() {
  const faq = useRef<ClinicFaqElement>(null);
  const [state, setState] = useState("waiting");
  const [region, setRegion] = useState<"US" | "GB">("US");

  useEffect(() => {
    const element = faq.current!;
    const ended = new AbortController();
    element.addEventListener("clinic-faq:ready", () => setState("ready"), ended);
    element.addEventListener("clinic-faq:failed", (event) => setState(event.detail.reason), ended);
    return () => ended.abort();
  }, []);

  return (
    <main>
      <h1>Ketamine therapy</h1>
      <p id="state">{state}</p>
      <button id="ask" onClick={() => faq.current?.openAnswer("what-is-ketamine")}>
        What is ketamine?
      </button>
      <button id="move" onClick={() => setRegion("GB")}>
        We are in Britain
      </button>
      <clinic-faq ref={faq} contact="/contact" clinic="Harbor Lane Clinic" region={region} theme="auto" inspect>
        <p id="fallback">
          In a crisis, call <a href="tel:988">988</a>.
        </p>
      </clinic-faq>
    </main>
  );
}

createRoot(document.getElementById("page")!).render(<ClinicPage />);
