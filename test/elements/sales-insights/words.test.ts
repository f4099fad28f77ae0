import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { TOPICS, type Finding } from '../../../src/elements/sales-insights/model/finding.js';
import type { WordsContext } from '../../../src/elements/sales-insights/model/names.js';
import type { InsightsView } from '../../../src/elements/sales-insights/model/view.js';
import { certaintyText, factsOf, sentenceOf, tell, topicNames } from '../../../src/elements/sales-insights/model/words.js';
import { words as german } from '../../../src/messages/de/insights-words.js';
import { en, type Messages } from '../../../src/messages/en.js';
import { words as spanish } from '../../../src/messages/es/insights-words.js';
import { words as french } from '../../../src/messages/fr/insights-words.js';
import { dayOf } from '../../../src/query/time/calendar-date.js';
import { findingsOf, open, salesOf } from './topic-data.js';

const CALENDAR = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const LANGUAGES: Readonly<Record<string, Messages['insights']>> = {
  'en-US': en.insights,
  'de-DE': german,
  'fr-FR': french,
  'es-ES': spanish,
};

const contextIn = (locale: string): WordsContext => ({
  locale,
  currency: 'EUR',
  calendar: CALENDAR,
  words: { ...en, insights: LANGUAGES[locale]! },
});

const viewOf = (findings: readonly Finding[]): InsightsView => ({
  findings,
  period: { from: dayOf(2024, 1, 1), to: dayOf(2024, 12, 31) },
  lead: 'revenue',
  looked: [],
  lacking: [],
  failed: [],
  awaited: [],
});

describe('the words of insights', () => {
  let findings: readonly Finding[] = [];
  before(async () => {
    const all: Finding[] = [];
    for (const topic of TOPICS) {
      const dataset = await open(salesOf(3, [topic]).map((sale) => ({ ...sale })));
      all.push(...(await findingsOf(dataset, topic)));
      dataset.close();
    }
    findings = all;
  });

  it('are tried with findings of every topic', () => {
    assert.deepEqual([...new Set(findings.map(({ topic }) => topic))], [...TOPICS]);
  });

  it('come with pictures that show no member twice', () => {
    for (const { key, picture } of findings) {
      const labels = picture.kind === 'bars' ? picture.bars.map(({ label }) => JSON.stringify(label)) : [];
      assert.equal(new Set(labels).size, labels.length, `${key}: ${labels.join()}`);
    }
  });

  for (const locale of Object.keys(LANGUAGES)) {
    it(`say each finding whole in ${locale}: a number in the headline, every figure that is named, the rule`, () => {
      const context = contextIn(locale);
      for (const finding of findings) {
        const told = tell(finding, viewOf(findings), context);
        const { advice, ...plain } = told;
        const said = [...Object.values(plain), ...Object.values(advice ?? {})].filter((text) => text !== undefined);
        for (const text of said) {
          assert.doesNotMatch(text, /undefined|NaN|\[object|–\s*–| {2}/, `${finding.key}: ${text}`);
          assert.notEqual(text.trim(), '');
        }
        assert.match(told.head, /\d/, told.head);
        assert.equal(advice !== undefined, finding.rule !== undefined);
        const whole = said.join(' ');
        const facts = factsOf(finding, { lead: 'revenue' }, context);
        for (const name of Object.keys(finding.figures)) {
          const { text, signed } = facts[name] as { readonly text: string; readonly signed: string };
          assert.ok(
            whole.includes(text.trim()) || whole.includes(signed),
            `${finding.key}: ${name} ${signed} is not said: ${whole}`,
          );
        }
      }
    });
  }

  it('say sums of members of one dimension alone: others may hold the same sales twice', () => {
    const discounts = findings.filter(({ topic, members }) => topic === 'discounts' && members.member);
    const band = findings.find(({ topic, form }) => topic === 'discounts' && form === 'band');
    assert.ok(band && discounts.length > 0);
    const twin = { ...discounts[0]!, key: 'twin', worth: { value: 1, unit: 'money' as const } };
    const context = contextIn('en-US');
    const sum = discounts[0]!.worth.value + 1;
    const { advice } = tell(twin, viewOf([twin, discounts[0]!, band]), context);
    assert.match(advice?.all ?? '', /^2 /);
    assert.ok(
      advice?.all?.includes(factsOf({ ...twin, worth: { value: sum, unit: 'money' } }, { lead: 'revenue' }, context).worth.text),
    );
    assert.equal(tell(band, viewOf([band, twin]), context).advice?.all, undefined);
  });
});

describe('certaintyText', () => {
  const say = (certainty: number | undefined): string =>
    certaintyText({ ...(certainty !== undefined && { certainty }) } as unknown as Finding, contextIn('en-US'));

  it('says the chance as one of so many, never better than it is', () => {
    assert.equal(say(undefined), 'Exact count, not an estimate');
    assert.equal(say(0.9995), 'Would happen by chance less than 1 time in 1,000');
    assert.equal(say(0.998), 'Would happen by chance less than 1 time in 100');
    assert.equal(say(0.96), 'Would happen by chance less than 1 time in 20');
    assert.equal(say(0.95), 'Would happen by chance less than 1 time in 20');
    assert.equal(say(0.8), 'Would happen by chance about 20% of the time');
  });
});

describe('sentenceOf', () => {
  it('says how much stands out, and when; also that nothing does', () => {
    const context = contextIn('en-US');
    const one = { key: 'a' } as Finding;
    assert.equal(sentenceOf(viewOf([one]), context), '1 insight in 2024.');
    assert.equal(sentenceOf(viewOf([one, one]), context), '2 insights in 2024, most important first.');
    assert.equal(sentenceOf(viewOf([]), context), 'Nothing unusual in 2024.');
    assert.equal(sentenceOf({ ...viewOf([]), awaited: ['break'] }, context), 'Checking for more…');
    assert.equal(topicNames(['returns', 'season'], contextIn('fr-FR')), 'retours et la saison à venir');
  });
});
