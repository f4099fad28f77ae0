/** Returns a text with a capital first letter, as a sentence begins. */
export function toSentenceCase(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
