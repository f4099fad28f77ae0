/**
 * Copies a text to the clipboard. Without access to the clipboard, it selects the element that shows the text, for the user to copy. Returns
 * true when the text is copied.
 */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown instanceof HTMLTextAreaElement) {
      shown.focus();
      shown.select();
    } else getSelection()?.selectAllChildren(shown);
    return false;
  }
}
