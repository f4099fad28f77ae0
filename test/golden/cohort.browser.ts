import { widgetPlot } from '../../src/elements/base/define/chart-kinds.js';
import { wordingOf } from '../../src/elements/base/define/wording.js';
import { cohortPlot } from '../../src/elements/sales-cohort/plot/cohort.js';
import { toPlans } from '../../src/elements/sales-cohort/model/plans.js';
import { openDataset } from '../../src/core.js';
import { englishCohort } from '../../src/messages/combined/cohort-messages.js';
import { context, readCohort, viewOf } from '../elements/sales-cohort/cohort-answers.js';
import { GOING, ROWS } from '../elements/sales-cohort/cohort-rows.js';
import { expectGolden, pictureText } from './golden.js';

interface Golden {
  readonly mode: string;
  readonly measure?: string;
  readonly where?: string;
  readonly rows?: typeof ROWS;
  readonly chosen?: readonly number[];
  readonly width?: number;
  readonly rtl?: boolean;
}

const CASES: Readonly<Record<string, Golden>> = {
  retention: { mode: 'retention', where: 'date: ..2023-08-10' },
  'retention-chosen': { mode: 'retention', chosen: [7, 8, 9, 10, 11, 12, 13] },
  'retention-narrow': { mode: 'retention', width: 300 },
  'retention-mirrored': { mode: 'retention', measure: 'revenue', rtl: true },
  'new-repeat': { mode: 'new-repeat', measure: 'revenue', chosen: [2] },
  segments: { mode: 'rfm' },
  risk: { mode: 'risk', rows: GOING, rtl: true },
  intervals: { mode: 'intervals', width: 340 },
};

/** A picture as text: one element a line, numbers to three decimals. */
async function textOf({ mode, measure = '', where = '', rows = ROWS, ...given }: Golden): Promise<string> {
  const { chosen = [], width = 640, rtl = false } = given;
  const written = { mode, measure, period: 'month', limit: 4 };
  const dataset = await openDataset(rows.map((row) => ({ ...row })));
  const { catalog } = dataset;
  const main = await dataset.query({ ...toPlans(readCohort(written), catalog).main, where });
  const around = context({ catalog });
  const { facts, attributes, texts } = viewOf({ main }, written, around);
  dataset.close();
  const words = { label: 'Cohorts', texts: englishCohort, ...wordingOf(around) };
  const picture = { facts, attributes, texts, selected: chosen };
  return pictureText(widgetPlot(cohortPlot).draw(picture, words, { width, height: 260, rtl }).svg);
}

describe('the pictures of cohorts', () => {
  for (const [name, golden] of Object.entries(CASES)) {
    it(`are as they were: ${name}`, async () => expectGolden(`cohort-${name}`, await textOf(golden)));
  }
});
