// npm run accuracy -- claims [SET or ./FOLDER …]: reads every sentence of the dashboards of all sets, of some, or of the files in a folder, and
// evaluates its claims in SQL.
// SALES_LANGUAGES=en,de lists the languages (default: en, de, fr, es).
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inputOf, setsIn } from '../../test/data-sets.mjs';
import { pageModule } from '../../scripts/compile-for-node.mjs';

export const folder = '.';

const LANGUAGES = (process.env.SALES_LANGUAGES ?? 'en,de,fr,es').split(',');

/** Counts the sentences with a defect for each set and language: false, tied, cut, unclaimed, contradictory or repeated. */
export async function* score(at, _stats, names) {
  const { scoreClaims } = await pageModule('test/facts/claims/score-claims.ts');
  const folders = names.filter((name) => name.includes('/')).map(setOfFolder);
  const sets = names.length === 0 ? setsIn(at) : [...folders, ...setsIn(at).filter(({ set }) => names.includes(set))];
  for (const { set, files } of sets) {
    for (const language of LANGUAGES) {
      const { findings, ...counts } = await scoreClaims(files(), language);
      yield { case: set, language, ...counts, defects: findings.length, findings, holds: findings.length === 0 };
    }
  }
}

/** All files of a folder, as one set. */
function setOfFolder(folder) {
  const files = () => readdirSync(folder).map((file) => inputOf(path.join(folder, file)));
  return { set: path.basename(folder), files };
}
