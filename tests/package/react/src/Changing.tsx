import "clinic-faq";
import "clinic-faq/clinic-faq.css";
import type { ClinicFaqElement } from "clinic-faq";
import { useEffect, useRef, useState } from "react";

/** A page that changes a setting and the children of the element, as applications do. */
export function Changing() {
  const faq = useRef<ClinicFaqElement>(null);
  const [state, setState] = useState("waiting");
  const [region, setRegion] = useState<"US" | "GB">("US");
  const [isOpen, setIsOpen] = useState(true);

  useEffect(() => {
    const element = faq.current!;
    const ended = new AbortController();
    element.addEventListener("clinic-faq:ready", () => setState("ready"), ended);
    element.addEventListener("clinic-faq:failed", (event) => setState(event.detail.reason), ended);
    return () => ended.abort();
  }, []);

  return (
    <>
      <p id="state">{state}</p>
      <button id="ask" onClick={() => faq.current?.openAnswer("what-is-ketamine")}>
        What is ketamine?
      </button>
      <button id="move" onClick={() => setRegion("GB")}>
        We are in Britain
      </button>
      <button id="toggle" onClick={() => setIsOpen(!isOpen)}>
        Open or close
      </button>
      <clinic-faq ref={faq} contact="/contact" clinic="Harbor Lane Clinic" region={region} theme="auto">
        <div id="fallback">
          {isOpen && <p>We are open.</p>}
          <p>In a crisis, call <a href="tel:988">988</a>. In an emergency, call <a href="tel:911">911</a>.</p>
        </div>
        {!isOpen && <p id="closed">We are closed.</p>}
      </clinic-faq>
    </>
  );
}
