import MiniSearch from 'minisearch';

/** A page of the documentation. */
export interface SearchPage {
  /** The id of the page in Storybook. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly text: string;
  /** Words for its subject that readers type and the page may not have. */
  readonly keywords: string;
}

/** A page that answers a query: the section that matches best, and the first words of its text. */
export interface Hit extends Pick<SearchPage, 'id' | 'file' | 'title' | 'text'> {
  readonly heading: string;
  readonly anchor: string;
}

/** Words of questions that say nothing about their subject. */
const STOP_WORDS = new Set(
  'a an and are as at by can do does for from how i in is it its my of on one or that the this to use what when where which who why with'.split(
    ' ',
  ),
);

/** Maximum number of hits, and of characters of the text of a hit. */
const MAX_HITS = 8;
const MAX_TEXT = 140;

/** The anchor that Storybook makes of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

/** Removes the marks of Markdown from a text. */
const plain = (markdown: string): string =>
  markdown
    .replaceAll(/<!--[^]*?-->|^```.*$|^\|[\s|:-]+\|$|!\[[^\]]*\]\([^)]*\)/gm, ' ')
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/[|*_`]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Splits a page at its headings of the second and third level. The text above the first one belongs to the page itself. */
function sectionsOf({ id, file, title, text }: SearchPage): readonly Hit[] {
  const parts = text.split(/^#{2,3} (.*)$/m);
  const page = { id, file, title };
  const sections = [
    {
      ...page,
      heading: '',
      anchor: '',
      text: plain((parts[0] ?? '').replace(/^# .*$/m, '')),
    },
  ];
  for (let at = 1; at < parts.length; at += 2) {
    const heading = plain(parts[at] ?? '');
    sections.push({
      ...page,
      heading,
      anchor: anchorOf(heading),
      text: plain(parts[at + 1] ?? ''),
    });
  }
  return sections;
}

/** Lower case, without the endings of plurals and of verbs; undefined for a word that says nothing. */
function termOf(word: string): string | null {
  const lower = word.toLowerCase();
  if (STOP_WORDS.has(lower)) return null;
  return lower.length > 4 ? lower.replace(/(?<=[a-z]{3})(?:ies|y|ing|ions?|ed|es|s|e)$/, '') : lower;
}

/** An index of records by their place in the list. `boost` has a factor for each of their fields. */
function indexOf(records: readonly object[], boost: Readonly<Record<string, number>>): MiniSearch {
  const index = new MiniSearch({
    fields: Object.keys(boost),
    processTerm: termOf,
    searchOptions: {
      boost,
      bm25: { k: 1.2, b: 0.4, d: 0.5 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
    },
  });
  index.addAll(records.map((record, id) => ({ ...record, id })));
  return index;
}

/** The scores of the records of an index that have a word of the query. */
const scoresOf = (index: MiniSearch, query: string): ReadonlyMap<number, number> =>
  new Map(index.search(query).map(({ id, score }) => [Number(id), score]));

/** A full-text index of the documentation. A page ranks by its best section and by its whole text. */
export class SearchIndex {
  readonly #pages: readonly (readonly Hit[])[];
  readonly #byPage: MiniSearch;
  readonly #bySection: MiniSearch;

  constructor(pages: readonly SearchPage[]) {
    this.#pages = pages.map(sectionsOf);
    const whole = this.#pages.map((sections, at) => ({
      title: pages[at]?.title ?? '',
      keywords: pages[at]?.keywords ?? '',
      heading: sections.map(({ heading }) => heading).join(' '),
      text: sections.map(({ text }) => text).join(' '),
    }));
    this.#byPage = indexOf(whole, {
      title: 6,
      keywords: 8,
      heading: 2,
      text: 1,
    });
    this.#bySection = indexOf(this.#pages.flat(), { heading: 3, text: 1 });
  }

  /** Returns the pages that answer a query, the best first, each with its best section. */
  find(query: string): readonly Hit[] {
    const pageScores = scoresOf(this.#byPage, query);
    const sectionScores = scoresOf(this.#bySection, query);
    const hits: (readonly [score: number, hit: Hit])[] = [];
    let first = 0;
    for (const [at, sections] of this.#pages.entries()) {
      const scores = sections.map((_section, place) => sectionScores.get(first + place) ?? 0);
      const best = Math.max(...scores);
      const score = best + (pageScores.get(at) ?? 0);
      const section = sections[scores.indexOf(best)];
      if (section && score > 0) hits.push([score, section]);
      first += sections.length;
    }
    return hits
      .sort(([a], [b]) => b - a)
      .slice(0, MAX_HITS)
      .map(([, hit]) => ({ ...hit, text: hit.text.slice(0, MAX_TEXT) }));
  }
}
