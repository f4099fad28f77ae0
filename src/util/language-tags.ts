/** Languages that read the texts of another one: Nynorsk, and Norwegian without the name of one of its two written forms. */
const READ_AS: Readonly<Record<string, string>> = { nn: 'nb', no: 'nb' };

/** Matches Chinese in traditional characters: by the name of the script, or else by a place that writes them. */
const TRADITIONAL = /^zh-(?!hans)(hant|.*\b(tw|hk|mo)\b)/;

/**
 * Returns a locale with its more general tags, in lowercase, as texts are found by them: `pt-BR` → `pt`, `pt-br`. The texts in `zh` are in
 * simplified characters, so places that write traditional ones have others: `zh-TW` → `zh-hant`, `zh-tw`. Norwegian begins with Bokmål: `nn` → `nb`, `nn`.
 */
export function languageTags(locale: string): readonly string[] {
  const parts = locale.toLowerCase().split('-');
  const tags = parts.map((_, at) => parts.slice(0, at + 1).join('-'));
  if (TRADITIONAL.test(tags.at(-1)!)) return ['zh-hant', ...tags.slice(1).filter((tag) => tag !== 'zh-hant')];
  return [READ_AS[parts[0]!] ?? [], tags].flat();
}
