import { withModule } from '../../scripts/compile-for-node.mjs';

/** Files of each case; SALES_FILES changes it, SALES_SEED the first seed. */
const FILES = Number(process.env.SALES_FILES ?? 16);
const FIRST = Number(process.env.SALES_SEED ?? 1);
/** Highest share of files without any effect in which a kind of sentence, or a whole page, may name one. */
const OF_KIND = 0.05;
const OF_PAGE = 0.1;

/** Counts the sentences that name a change, cause, trend or difference in made-up files: where nothing happens, and where one effect is planted. */
export const score = () => withModule('test/facts/nothing/score-claims.ts', scoreAll);

async function scoreAll({ CASES, CLAIM_KINDS, claimsOf }) {
  const seen = [];
  const results = [];
  for (const one of CASES) {
    const pages = [];
    for (let seed = FIRST; seed < FIRST + FILES; seed++) pages.push(await claimsOf(one, seed));
    const counts = countsOf(pages, CLAIM_KINDS);
    if (one.planted.length === 0) {
      seen.push(...pages);
      const named = pages.filter(isAlarm).length;
      results.push({ case: one.name, files: FILES, pagesWithClaims: named, claims: counts, holds: true });
    } else {
      const found = Object.fromEntries(one.planted.map((kind) => [kind, counts[kind] ?? 0]));
      results.push({ case: one.name, files: FILES, found, holds: true });
    }
  }
  const alarms = countsOf(seen, CLAIM_KINDS);
  const page = seen.filter(isAlarm).length / seen.length;
  const kinds = Object.fromEntries(CLAIM_KINDS.map((kind) => [kind, { falseAlarms: (alarms[kind] ?? 0) / seen.length }]));
  const holds = page <= OF_PAGE && Object.values(kinds).every(({ falseAlarms }) => falseAlarms <= OF_KIND);
  return [...results, { case: 'all files without an effect', files: seen.length, page, kinds, holds }];
}

/** True when a dashboard has a claim. Its trends have no `anomalies`, which are counted only as a kind. */
const isAlarm = (claims) => claims.some(({ kind }) => kind !== 'unusual');

/** How many pages have a claim of each kind. */
function countsOf(pages, kinds) {
  const counts = kinds.map((kind) => [kind, pages.filter((claims) => claims.some((claim) => claim.kind === kind)).length]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
