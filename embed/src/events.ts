// The events that the host page receives. They carry no health information.

/** Each is fired as `clinic-faq:NAME`. */
export const EVENT_NAMES = ["ready", "contacted", "failed"] as const;

/** Why something failed: the contact was rejected, a file cannot be loaded, or the code panicked. */
export type FailureReason = "contact" | "text" | "code" | "panic";

/** Fires `clinic-faq:NAME` on the element. The reason of a failure is in `detail`. */
export function emit(element: HTMLElement, name: (typeof EVENT_NAMES)[number], reason?: FailureReason): void {
  element.dispatchEvent(new CustomEvent(`clinic-faq:${name}`, { bubbles: true, detail: reason ? { reason } : null }));
}
