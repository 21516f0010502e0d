// When things are done.

/** Returns a function that asks for each thing once. A failure is forgotten, so that a later try asks anew. */
export function remember<Value>(get: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (name) => {
    const value =
      kept.get(name) ??
      get(name).catch((error: unknown) => {
        kept.delete(name);
        throw error;
      });
    kept.set(name, value);
    return value;
  };
}

/** Waits for some work, but at most so many milliseconds. */
export function within<Value>(time: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("it takes too long")), time);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Acts when the browser has nothing better to do, or after 2 s. */
export function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 200);
}

/** Acts when the document is parsed. */
export function whenParsed(act: () => void): void {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", act, { once: true });
  else act();
}
