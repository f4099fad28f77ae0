/** A unit of calendar periods. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** What a phrase of a question asks for: a part of the grammar, a period, or the kind of answer. */
export type Sense =
  // Grammar. `filler` adds nothing to a question; no answer uses a `condition`, which is therefore named as not understood.
  | 'filler'
  | 'condition'
  | 'and'
  | 'by'
  | 'which'
  | 'how-many'
  | 'average'
  | 'top'
  | 'bottom'
  | 'most'
  | 'least'
  | 'without'
  | 'compare'
  | 'versus'
  | 'changed'
  // Periods.
  | 'last'
  | 'this'
  | 'next'
  | 'since'
  | 'until'
  | 'from'
  | 'between'
  | 'half'
  | 'year-to-date'
  | 'yesterday'
  | 'today'
  | 'year-before'
  | 'period-before'
  | 'plan'
  | Unit
  | `${Unit}ly`
  | 'weekday'
  | 'hour'
  | 'month-of-year'
  // Kinds of answers.
  | 'why'
  | 'forecast'
  | 'map'
  | 'heatmap'
  | 'calendar'
  | 'basket'
  | 'retention'
  | 'new-repeat'
  | 'risk'
  | 'rfm'
  | 'value'
  | 'intervals'
  | 'distribution'
  | 'share'
  | 'pareto'
  | 'treemap'
  | 'table'
  | 'insights'
  | 'anomalies'
  | 'odd-days'
  | 'trend'
  | 'growth'
  | 'cumulative'
  | 'moving'
  | 'correlation';

/**
 * The words of a language, besides the labels of measures and roles in `messages/`. Phrases are separated by commas, in lower case; signs on letters do
 * not matter. Endings of the last word may differ.
 */
export interface Lexicon {
  readonly senses: Readonly<Partial<Record<Sense, string>>>;
  /** Other names of measures. */
  readonly measures: Readonly<Record<string, string>>;
  /** Other names of roles. */
  readonly roles: Readonly<Record<string, string>>;
  /** The number words from 1 to 12, and the ordinal numbers from 1 to 4 with all their forms. */
  readonly numbers: readonly string[];
  readonly ordinals: readonly string[];
  /** Endings that a word may have instead of the listed form. */
  readonly endings: readonly string[];
  /** The words for the points of the compass, which stand for members with English names: north, east, south, west, center. */
  readonly compass: readonly string[];
  /** Questions with places for names: `{measure}`, `{other}` (another measure), `{field}`, `{fields}`, `{place}` (a country, state or city) and `{value}`. */
  readonly examples: readonly string[];
}
