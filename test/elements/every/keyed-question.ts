import { expect } from '@open-wc/testing';
import { DOUBTS } from '../../../src/elements/base/data/data-texts.js';
import { until } from '../../until.js';

import { inside } from '../chart-page.js';
import { focused, nameOf } from '../keys.js';
import type { KeyedSet } from './keyed-sets.js';
import type { Walk } from './keyed-walk.js';

/** Checks that a dashboard has the line about its data that its catalog asks for, and answers a question in it. */
export async function answerQuestion(walk: Walk, { line, answer }: KeyedSet): Promise<void> {
  const { dashboard } = walk;
  const part = (): HTMLDetailsElement | null => dashboard.shadowRoot!.querySelector<HTMLDetailsElement>('details.questions');
  const spoken = (): string => inside(dashboard, '.spoken').textContent.trim();
  const { questions = [], warnings, states } = dashboard.connection!.catalog!;
  const count = questions.length + warnings.filter(({ code }) => DOUBTS.has(code)).length;
  expect(nameOf(part()?.querySelector('summary') ?? document.createElement('p'))).to.equal(line ?? '');
  expect(line !== undefined, 'the catalog asks').to.equal(count > 0 || states !== undefined);
  if (line === undefined) return;
  if (count > 0) expect(line.startsWith(`${count} question`), `${count} in the catalog`).to.equal(true);
  inside(dashboard, '.skip').focus();
  const before = spoken();
  const hears = async (announced: string): Promise<void> => {
    await until(() => spoken() !== before && spoken().startsWith(announced), `${announced}, not ${spoken()}`);
    expect(spoken()).to.contain(inside(dashboard, '.lead b').textContent.trim());
    expect(focused().matches('.questions *'), 'the focus is at the line').to.equal(true);
  };
  await walk.task('answer a question about the data, and hear what changed', async () => {
    // Where the revenue is not known, its readings are in the headline too.
    const [name, announced] = answer ?? [];
    if (name !== undefined && dashboard.shadowRoot!.querySelector(`.lead [aria-label^="${name}"]`)) {
      await walk.until('Tab', (at) => at.matches('.lead *') && nameOf(at).startsWith(name), name);
      await walk.press('Enter');
      await hears(announced!);
      return;
    }
    const summary = await walk.until('Tab', (at) => at.matches('.questions > summary'), 'the line');
    // Where the revenue is not known, the list is open.
    if (part()?.open !== true) await walk.press('Enter');
    await until(() => part()?.open && part()!.querySelector('li p, li [role=alert]'), 'the list');
    if (name === undefined) {
      await dashboard.ready;
      expect(part()!.querySelector('.acts button')).to.equal(null);
      await walk.press('Escape');
      expect([part()!.open, focused()]).to.deep.equal([false, summary]);
      return;
    }
    await until(() => [...part()!.querySelectorAll('.acts button')].some((one) => nameOf(one).startsWith(name)), name);
    await walk.until('Tab', (at) => nameOf(at).startsWith(name), name);
    await walk.press('Enter');
    await hears(announced!);
  });
}
