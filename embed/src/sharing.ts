// Copying and sharing. Nothing leaves the device unless the reader chooses to share it.

/** Copies a text. Returns whether it was copied: outside a secure context there is no clipboard. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens the device's share dialog. If there is none or it fails, copies `text`. Returns whether it was copied; undefined
 * if the reader has shared the data, or has closed the dialog.
 */
export async function share(data: ShareData, text: string): Promise<boolean | undefined> {
  if (navigator.share && (navigator.canShare?.(data) ?? true)) {
    try {
      await navigator.share(data);
      return undefined;
    } catch (error) {
      // A reader who closes the share dialog does not want the text copied.
      if (error instanceof DOMException && error.name === "AbortError") return undefined;
    }
  }
  return copy(text);
}
