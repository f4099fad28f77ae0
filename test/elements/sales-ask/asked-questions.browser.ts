// @release: a random sample of the questions of test/ask, which Node answers
import { expect } from '@open-wc/testing';
import { pick, randomOf } from '../../random.js';
import { sharedUrl } from '../../shared-url.js';
import { clean, errorOf, show, texts } from './ask-page.js';
import type { SalesAsk } from '../../../src/elements/sales-ask/sales-ask.js';

/** The number of questions in each language. */
const COUNT = 10;
/** The number of parts of each answer that are changed. */
const CHANGES = 3;
/** The sets of one file, with questions in `test/ask/questions/`. */
const FILES = [
  'superstore/superstore',
  'superstore-de/superstore-de',
  'supermarket/supermarket',
  'online-retail/online-retail-2010-12_2011-02',
];

interface Asked {
  readonly src: string;
  readonly language: string;
  readonly text: string;
}

/** Reads the questions of a set that have an answer. */
async function questionsOf(file: string): Promise<readonly Asked[]> {
  const lines = await (await fetch(`/test/ask/questions/${file.split('/')[0]!}.tsv`)).text();
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, , answer = '']) => !answer.includes('refuse: '))
    .map(([language = '', text = '']) => ({ src: `/shared-data/sales/${file}.csv`, language, text }));
}

/** Chooses random values of random choices, one after the other. Returns the errors that cards show. */
async function change(ask: SalesAsk, random: () => number): Promise<readonly string[]> {
  const errors: string[] = [];
  for (let count = 0; count < CHANGES; count += 1) {
    const selects = [...ask.shadowRoot!.querySelectorAll<HTMLSelectElement>('.choice select')];
    if (selects.length === 0) break;
    const select = pick(random, selects);
    const { index, text } = pick(random, [...select.options]);
    select.selectedIndex = index;
    select.dispatchEvent(new Event('change'));
    const error = await errorOf(ask);
    if (error !== undefined) errors.push(`${text}: ${ask.tag}: ${error}`);
  }
  return errors;
}

for (const language of ['en', 'de', 'fr', 'es']) {
  describe(`${String(COUNT)} questions of test/ask in ${language}`, () => {
    afterEach(clean);

    it('are answered by tags that run, and so is each change of a part', async function (this: Mocha.Context) {
      if (!(await sharedUrl(`/shared-data/sales/${FILES[0]!}.csv`))) this.skip();
      const random = randomOf(20_26);
      const all = (await Promise.all(FILES.map(questionsOf))).flat().filter((one) => one.language === language);
      const sample = Array.from({ length: COUNT }, () => all.splice(Math.floor(random() * all.length), 1)[0]!);
      const failures: string[] = [];
      let answered = 0;
      for (const src of new Set(sample.map((one) => one.src))) {
        const { ask } = await show({ src, locale: language });
        for (const { text } of sample.filter((one) => one.src === src)) {
          ask.question = text;
          const error = await errorOf(ask);
          if (error !== undefined) failures.push(`${text}: ${ask.tag}: ${error}`);
          // A refused question names the words.
          if (ask.plan) answered += 1;
          else expect(texts(ask, '.notes li').length, text).to.be.greaterThan(0);
          failures.push(...(await change(ask, random)).map((one) => `${text}: ${one}`));
        }
        ask.remove();
      }
      expect(failures.join('\n')).to.equal('');
      expect(answered).to.be.greaterThan(COUNT * 0.8);
    });
  });
}
