/** Returns a text without case, accents, punctuation, articles and a note in brackets at its end: spellings of one name become equal. */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\S)\s*\[[^\]]*\]$/, '')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('æ', 'ae')
    .replaceAll('&', ' and ')
    .replaceAll(/['’`´ʼ‘.\u00ad\u200b-\u200f]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replaceAll(/\bst\b/g, 'saint')
    .replace(/^the /, '')
    .trim();
}
