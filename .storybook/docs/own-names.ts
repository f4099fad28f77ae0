/** The names that a file has: measures and dimensions as attributes write them, the most useful first. */
export interface FileNames {
  readonly measures: readonly string[];
  readonly dimensions: readonly string[];
}

/** Names in the examples of the documentation. */
const SAMPLE: FileNames = {
  measures: (
    'revenue profit margin orders customers aov units cost price quantity discount-rate return-rate processing-days retention conversion ' +
    'units-per-order products sellers visits age'
  ).split(' '),
  dimensions:
    'region country city state store channel category subcategory product segment customer seller gender customer-type'.split(
      ' ',
    ),
};

/** Attributes that contain names of measures and dimensions. */
const WITH_NAMES = /\b(measure|by|series|per|field|drill|x|y|columns|same|order|variables|define|highlight)="([^"]*)"/g;
/** Attributes that belong to the columns or the values of the sample. */
const OF_SAMPLE = /\s+(?:src|roles|read|joins|status|terms|href|annotations|events|currency)="[^"]*"/g;
/** A filter by anything but the date names a value of the sample. */
const OF_VALUES = /\s+where="(?!\s*date\s*:[^;"]*")[^"]*"/g;
const WORD = /(?<![\w-])[a-z]+(?:-[a-z]+)*(?![\w-]|\s*=[^=])/g;

/** Returns a function that keeps names which the file has, and replaces others by one that `html` does not use yet. */
function replacer(html: string, sample: readonly string[], own: readonly string[]): (name: string) => string {
  const used = new Set(own.filter((one) => html.includes(one)));
  const chosen = new Map<string, string>();
  return (name) => {
    if (!sample.includes(name) || own.includes(name)) return name;
    const next = chosen.get(name) ?? own.find((one) => !used.has(one)) ?? own[0] ?? name;
    chosen.set(name, next);
    used.add(next);
    return next;
  };
}

/** Writes an example for a file of the reader: names that the file lacks become names that it has, and what belongs to the sample is removed. */
export function overOwnFile(html: string, names: FileNames): string {
  const measure = replacer(html, SAMPLE.measures, names.measures);
  const dimension = replacer(html, SAMPLE.dimensions, names.dimensions);
  const rename = (word: string): string => (SAMPLE.measures.includes(word) ? measure(word) : dimension(word));
  return html
    .replaceAll(OF_SAMPLE, '')
    .replaceAll(OF_VALUES, '')
    .replaceAll(WITH_NAMES, (_whole, attribute: string, value: string) => {
      const renamed = value.replaceAll(WORD, rename).replaceAll('"', '&quot;');
      return `${attribute}="${renamed}"`;
    });
}
