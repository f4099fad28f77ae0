import type { Analysis } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result.js';
import type { AskShape } from '../../query/shape.js';
import { validateAnalysis } from '../validate-analysis.js';
import { boxesInEngine, histogramInEngine, membersInEngine } from './distribution-shapes.js';
import { namesInEngine } from './names-shape.js';
import { scatterInEngine } from './scatter-shape.js';

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
