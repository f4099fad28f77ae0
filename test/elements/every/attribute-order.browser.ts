import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { between, isLong, pick, randomOf } from '../../random.js';
import { make, ROWS, type Widget } from '../../contract/widgets.js';
import { until } from '../../until.js';
import { watchConsole } from '../chart-page.js';
import { frame } from '../base/moving-page.js';
import { CHOICES, type Choices } from './attribute-choices.js';

const SEED = 2311;
const ROUNDS = isLong ? 12 : 1;
const STEPS = 12;

function apply(widget: Element, name: string, value: string | null): void {
  if (value === null) widget.removeAttribute(name);
  else widget.setAttribute(name, value);
}

function shuffled<Value>(random: () => number, values: readonly Value[]): Value[] {
  return values
    .map((value) => [random(), value] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, value]) => value);
}

const finalOf = (random: () => number, choices: Choices): [string, string | null][] =>
  Object.entries(choices).map(([name, values]) => [name, pick(random, values)]);

/** The texts of a card, the labels of its chart and the cells of its table. */
const textOf = ({ shadowRoot }: Element): string => {
  const parts = [...shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6, [part=value], svg text, table, [role=alert]')];
  return parts
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
};

/** Resolves when a widget has painted its state, even an error. */
const settled = async (widget: Widget): Promise<void> => {
  await widget.ready.catch(() => undefined);
  await widget.updateComplete;
};

function put(tag: string, attributes: Readonly<Record<string, string>>): Widget {
  const box = document.createElement('div');
  box.style.inlineSize = '640px';
  const widget = make(tag, attributes);
  widget.data = ROWS;
  box.append(widget);
  document.body.append(box);
  return widget;
}

describe(`attributes that change (seed ${SEED})`, () => {
  watchConsole();
  afterEach(() => {
    document.body.replaceChildren();
    filterGroup('default').clear();
  });

  for (const [index, [tag, choices]] of Object.entries(CHOICES).entries()) {
    it(`of ${tag} end in the same state, in any order and at any rate`, async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const seed = SEED + index * 1009 + round * 31;
        const random = randomOf(seed);
        const changing = put(tag, {});
        for (let step = 0; step < STEPS; step++) {
          const [name, values] = pick(random, Object.entries(choices));
          apply(changing, name, pick(random, values));
          const pause = between(random, 0, 5);
          if (pause === 0) await frame();
          if (pause === 1) await settled(changing);
          if (pause === 2) changing.parentElement!.append(changing);
        }
        const last = finalOf(random, choices);
        for (const [name, value] of shuffled(random, last)) apply(changing, name, value);
        const fresh = put(tag, Object.fromEntries(last.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))));
        await Promise.all([settled(changing), settled(fresh)]);
        const isSame = (): boolean => textOf(changing) === textOf(fresh);
        await until(isSame).catch(() => {
          expect(textOf(changing), `seed ${seed}: ${JSON.stringify(last)}`).to.equal(textOf(fresh));
        });
        expect(textOf(fresh).length, `seed ${seed}: ${JSON.stringify(last)}`).to.be.greaterThan(0);
        expect(changing.result?.rows(), `seed ${seed}: ${JSON.stringify(last)}`).to.deep.equal(fresh.result?.rows());
        document.body.replaceChildren();
        filterGroup('default').clear();
      }
    }).timeout(600_000);
  }
});
