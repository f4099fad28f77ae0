/** Languages that read the texts of another one: Nynorsk, and Norwegian without the name of one of its two written forms. */
const READ_AS: Readonly<Record<string, string>> = { nn: 'nb', no: 'nb' };

/** More general tags by locale. They are asked for with each date, and `Intl.Locale` is slow. */
const known = new Map<string, readonly string[]>();

/**
 * Returns a locale with its more general tags, in lowercase, as texts are found by them: `pt-BR` → `pt`, `pt-br`. The texts in `zh` are in
 * simplified characters, so places that write traditional ones have others: `zh-TW` → `zh-hant`, `zh-tw`. Norwegian begins with Bokmål: `nn` → `nb`, `nn`.
 */
export function languageTags(locale: string): readonly string[] {
  const tags = known.get(locale) ?? tagsOf(locale);
  known.set(locale, tags);
  return tags;
}

function tagsOf(locale: string): readonly string[] {
  const parts = locale.toLowerCase().split('-');
  const tags = parts.map((_, at) => parts.slice(0, at + 1).join('-'));
  const [language = ''] = parts;
  const isTraditional = language === 'zh' && new Intl.Locale(locale).maximize().script === 'Hant';
  if (isTraditional) return ['zh-hant', ...tags.filter((tag) => tag !== 'zh' && tag !== 'zh-hant')];
  return [READ_AS[language] ?? [], tags].flat();
}
