import type { Analysis, NamesAnalysis } from '../../query/analysis/analysis.js';
import { type ResultRecord, valueOf } from '../../query/result/result.js';
import type { AskShape } from '../../query/shape.js';
import { validateAnalysis } from '../validate-analysis.js';
import { boxesInEngine, histogramInEngine, membersInEngine } from './distribution-shapes.js';
import { scatterInEngine } from './scatter-shape.js';
import { numberColumn, textColumn } from '../dictionary-encode.js';
import { shapeColumn, shapeNumber, shapeNumbers } from './shape-numbers.js';

/**
 * Computes a chart analysis of a result that stays in a database. `record` returns its columns without rows. `undefined` where the rows
 * themselves are needed.
 * @throws SalesError `bad-option`; those of queries
 */
export async function analyseInEngine(
  record: () => Promise<ResultRecord>,
  input: Analysis,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const analysis = validateAnalysis(input);
  switch (analysis.kind) {
    case 'histogram':
      return histogramInEngine(await record(), analysis, ask);
    case 'members':
      return membersInEngine(await record(), analysis, ask);
    case 'scatter':
      return scatterInEngine(await record(), analysis, ask);
    case 'box':
      return boxesInEngine(await record(), analysis, ask);
    case 'names':
      return namesInEngine(await record(), analysis, ask);
  }
}

/** Returns the display names of members in a database. */
async function namesInEngine(record: ResultRecord, analysis: NamesAnalysis, ask: AskShape): Promise<ResultRecord | undefined> {
  const found = await ask(analysis);
  if (found === undefined) return undefined;
  const [shared, asked] = [shapeNumbers(found, 'shared'), shapeNumbers(found, 'asked')];
  const rows = Array.from(asked.keys()).filter((row) => asked[row] === 1);
  const texts = (name: string): (string | null)[] => rows.map((row) => String(valueOf(shapeColumn(found, name), row)));
  const total = (name: string): number => (found.rowCount === 0 ? 0 : shapeNumber(found, name));
  return {
    ...record,
    rowCount: rows.length,
    columns: [
      textColumn('member', texts('member')),
      textColumn('name', texts('name')),
      numberColumn(
        'shared',
        rows.map((row) => shared[row]!),
      ),
    ],
    facts: {
      ...record.facts,
      analysis: { kind: 'names', members: total('members'), named: total('named'), several: total('several') },
    },
  };
}
