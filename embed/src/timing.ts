// Caching, time limits, and waiting for the browser.

/** Returns a function that calls `get` once for each name. A failure is forgotten, so that a later call tries again. */
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

/** Waits for some work, but at most `time` milliseconds. */
export function within<Value>(time: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("it takes too long")), time);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Calls `act` when the browser is idle, or after 2 s. */
export function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 200);
}

/** Calls `act` when the document is parsed. */
export function whenParsed(act: () => void): void {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", act, { once: true });
  else act();
}
