/** Texts that are the same word in the language as in English. */
export const EQUAL: Readonly<Record<string, readonly string[]>> = {
  de: [
    'bytes',
    'cohort.median',
    'cohort.segment',
    'distribution.boxTerm',
    'distribution.median',
    'drivers.kinds.mix',
    'drivers.presence',
    'drivers.segment',
    'drivers.what',
    'forecast.unit',
    'heatmap.nth',
    'trend.unit',
  ],
  es: ['breakdown.total', 'bytes', 'drivers.whole', 'forecast.unit', 'heatmap.nth', 'table.total', 'trend.unit'],
  fr: [
    'breakdown.total',
    'cohort.segment',
    'dashboard.pages',
    'distribution.ends',
    'drivers.kinds.mix',
    'drivers.kinds.volume',
    'drivers.part',
    'drivers.quotientPart',
    'drivers.what',
    'drivers.whole',
    'forecast.unit',
    'heatmap.nth',
    'table.total',
    'trend.note',
    'trend.unit',
    'versus',
  ],
};

/** What a language need not name: the path of a text, and the marker of the fact. */
export const UNTOLD: ReadonlySet<string> = new Set([
  // Reasons and messages are English texts of the worker; a language words an error by its code.
  'roleChoice ‹reason›',
  'error ‹__0-message›',
  'error ‹__0-hint›',
]);
