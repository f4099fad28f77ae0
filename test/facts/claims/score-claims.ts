import { openDataset, type Dataset } from '../../../src/core.js';
import { valueOf } from '../../../src/query/result/result.js';
import type { Claim } from '../../../src/query/claim.js';
import { checkClaim, type Defect } from './check-claim.js';
import { fieldsIn, Unchecked } from './claim-sql.js';
import { FlatRows } from './flat-rows.js';
import { numbersWithoutClaim } from './printed-numbers.js';
import { readPages, type InputFile, type Statement } from './read-page.js';

/** A sentence with a defect. */
export interface Finding {
  readonly kind: Defect['kind'] | 'unclaimed' | 'contradictory' | 'repeated';
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly detail: string;
}

/** The sentences of a dashboard: how many there are, how many of their claims were checked, and those with a defect. */
export interface ClaimScore {
  readonly sentences: number;
  readonly claims: number;
  readonly unchecked: number;
  readonly findings: readonly Finding[];
}

/** Reads a dashboard in a language, and evaluates every claim of its sentences in SQL. */
export async function scoreClaims(files: readonly InputFile[], lang: string): Promise<ClaimScore> {
  const statements = (await readPages(files, lang)).filter(({ text }) => text !== '');
  const tables = Object.fromEntries(files.map(({ name, blob }) => [name, blob]));
  const dataset = await openDataset(files.length === 1 ? files[0]!.blob : { tables }, { timeZone: 'UTC' });
  const rows = await FlatRows.of(dataset, new Set(statements.flatMap(({ claims }) => (claims ? [...fieldsIn(claims)] : []))));
  const names = await namesOf(dataset);
  const findings: Finding[] = [];
  let [count, unchecked] = [0, 0];
  try {
    for (const statement of statements) {
      const { claims, page, card, text } = statement;
      const add = (kind: Finding['kind'], detail: string): number =>
        findings.push({ kind, page, card, text: text.slice(0, 200), detail });
      for (const claim of claims?.claims ?? []) {
        count += 1;
        try {
          const defect = await checkClaim(claims!, claim, rows);
          if (defect) add(defect.kind, `${claim.kind}(${claim.measure}): ${defect.detail}`);
        } catch (error) {
          if (!(error instanceof Unchecked)) throw error;
          unchecked += 1;
        }
      }
      for (const number of numbersWithoutClaim(statement, lang, { currency: dataset.catalog.currency, names }))
        add('unclaimed', number);
    }
    return { sentences: statements.length, claims: count, unchecked, findings: [...findings, ...conflictsIn(statements)] };
  } finally {
    rows.close();
    dataset.close();
  }
}

/** The display names of codes, which cards show in place of members. */
async function namesOf(dataset: Dataset): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { role, ref } of dataset.catalog.names ?? []) {
    const { columns, rowCount } = await dataset.query({ measures: [], by: [role, `"${ref.column}"`] });
    for (let row = 0; row < rowCount; row++) {
      const [code, name] = columns.map((column) => valueOf(column, row));
      if (code !== null && name !== null) names.set(String(code), String(name));
    }
  }
  return names;
}

/** Finds facts with two values, and messages that two cards of a page have. */
function conflictsIn(statements: readonly Statement[]): readonly Finding[] {
  const findings: Finding[] = [];
  const values = new Map<string, { readonly value: number; readonly card: string }>();
  const messages = new Map<string, string>();
  for (const { page, card, text, claims } of statements) {
    if (!claims) continue;
    const add = (kind: Finding['kind'], detail: string): number =>
      findings.push({ kind, page, card, text: text.slice(0, 200), detail });
    const isRanked = (claim: Claim): boolean => claim.kind === 'largest' || claim.kind === 'smallest' || claim.kind === 'few';
    for (const claim of claims.claims) {
      const { where, period, earlier } = claims;
      const rows = { where: [...where, claim.where ?? ''].sort(), period: claim.period ?? period };
      if (claim.kind === 'value') {
        const key = JSON.stringify([claim.measure, claim.of, rows, claim.measure.includes('.') ? earlier : '']);
        const known = values.get(key);
        if (known && Math.abs(known.value - claim.value) > 1e-9 * Math.abs(claim.value))
          add('contradictory', `${claim.measure} is ${String(claim.value)}, and ${String(known.value)} in ${known.card}`);
        values.set(key, { value: claim.value, card });
      } else if (isRanked(claim)) {
        const key = JSON.stringify([page, claim.kind, claim.measure, 'by' in claim && claim.by, rows]);
        const known = messages.get(key);
        if (known !== undefined && known !== card) add('repeated', `also in ${known}`);
        messages.set(key, card);
      }
    }
    const key = `${page} ${text}`;
    const known = card.startsWith('sales-kpi') ? undefined : messages.get(key);
    if (known !== undefined) add('repeated', `also in ${known}`);
    messages.set(key, card);
  }
  return findings;
}
