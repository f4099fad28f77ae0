import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { TOPICS } from '../../../src/elements/sales-insights/attributes.js';
import { memberText, type NamesContext, type Finding } from '../../../src/elements/sales-insights/model/finding.js';
import { isReadable } from '../../../src/elements/sales-insights/topics/topics.js';
import type { InsightsView } from '../../../src/elements/sales-insights/model/view.js';
import { certaintyText, factsOf, sentenceOf, textsOf, topicNames } from '../../../src/elements/sales-insights/model/texts.js';
import { messages as german } from '../../../src/messages/compiled/de/insights-messages.js';
import { LANGUAGES } from '../../../src/messages/compiled/languages.js';
import { en, type Messages } from '../../../src/messages/en.js';
import { messages as spanish } from '../../../src/messages/compiled/es/insights-messages.js';
import { messages as french } from '../../../src/messages/compiled/fr/insights-messages.js';
import { dayOf } from '../../../src/query/time/calendar-date.js';
import { findingsOf, open, salesOf, TOGETHER } from './topic-data.js';

const CALENDAR = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const INSIGHTS: Readonly<Record<string, Messages['insights']>> = {
  'en-US': en.insights,
  'de-DE': german,
  'fr-FR': french,
  'es-ES': spanish,
};

const contextIn = (locale: string): NamesContext => ({
  locale,
  currency: 'EUR',
  calendar: CALENDAR,
  messages: { ...en, insights: INSIGHTS[locale]! },
});

const count = (value: number) => ({ value, unit: 'count' as const });

const viewOf = (findings: readonly Finding[]): InsightsView => ({
  findings,
  period: { from: dayOf(2024, 1, 1), to: dayOf(2024, 12, 31) },
  newest: dayOf(2025, 1, 9),
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
    for (const planted of TOGETHER) {
      const dataset = await open(salesOf(3, planted).map((sale) => ({ ...sale })));
      for (const topic of planted) all.push(...(await findingsOf(dataset, topic)));
      dataset.close();
    }
    findings = TOPICS.flatMap((topic) => all.filter((finding) => finding.topic === topic));
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

  for (const locale of Object.keys(INSIGHTS)) {
    it(`say each finding whole in ${locale}: a number in the headline, every figure that is named, the rule`, () => {
      const context = contextIn(locale);
      for (const finding of findings) {
        const told = textsOf(finding, viewOf(findings), context);
        const { advice, ...plain } = told;
        const said = [...Object.values(plain), ...Object.values(advice ?? {})].filter((text) => text !== undefined);
        for (const text of said) {
          assert.doesNotMatch(text, /undefined|NaN|\[object|–\s*–| {2}/, `${finding.key}: ${text}`);
          assert.notEqual(text.trim(), '');
        }
        assert.match(told.head, /\d/, told.head);
        assert.equal(advice !== undefined, finding.rule !== undefined);
        const whole = said.join(' ');
        const facts = factsOf(finding, { lead: 'revenue', newest: undefined }, context);
        for (const name of Object.keys(finding.figures)) {
          const { text, signed } = facts[name] as { readonly text: string; readonly signed: string };
          assert.ok(
            // A range has the sign of percent once.
            whole.includes(text.trim()) || whole.includes(signed) || whole.includes(`${text.replace(/\s*%/u, '')}–`),
            `${finding.key}: ${name} ${signed} is not said: ${whole}`,
          );
        }
      }
    });
  }

  it('leave no gap where the data has no dates, in every language', async () => {
    const undated = { ...viewOf([]), period: undefined, newest: undefined };
    const timeless = findings.filter(({ topic }) => ['concentration', 'discounts', 'returns', 'bundles'].includes(topic));
    assert.ok(timeless.length >= 4);
    for (const language of Object.keys(LANGUAGES)) {
      const { messages: insights } = await (await LANGUAGES[language]!()).groups.insights!();
      const context = { ...contextIn('en-US'), locale: language, messages: { ...en, insights } };
      const heads = timeless.map((finding) => textsOf(finding, undated, context).head);
      for (const text of [...heads, sentenceOf(undated, context), sentenceOf({ ...undated, hasChange: true }, context)])
        assert.doesNotMatch(text, /[(（]\s*[)）]| {2}|^[\s:：,]|[\s:：]$|\s[.,،。]|[:：]\s*[.。।]/, `${language}: ${text}`);
    }
  });

  it('say sums of members of one dimension alone: others may hold the same sales twice', () => {
    const one = findings.find(({ topic }) => topic === 'returns')!;
    const twin = { ...one, key: 'twin', impact: { value: 1, unit: 'money' as const } };
    const elsewhere = { ...one, key: 'elsewhere', members: { member: { field: 'region', member: 'West' } } };
    const context = contextIn('en-US');
    const sum = { ...twin, impact: { value: one.impact.value + 1, unit: 'money' as const } };
    const { advice } = textsOf(twin, viewOf([twin, one, elsewhere]), context);
    assert.match(advice?.all ?? '', /^2 categories with the same issue, /);
    assert.ok(advice?.all?.includes(factsOf(sum, { lead: 'revenue', newest: undefined }, context).impact.text));
    assert.equal(textsOf(elsewhere, viewOf([twin, one, elsewhere]), context).advice?.all, undefined);
    const good = [twin, one].map((finding) => ({ ...finding, tone: 'good' as const }));
    assert.equal(textsOf(good[0]!, viewOf(good), context).advice?.all, undefined);
  });

  it('say a difference that follows from the numbers beside it', () => {
    const one = findings.find(({ topic }) => topic === 'anomaly')!;
    const figures = { ...one.figures, value: count(14.6), expected: count(8.4), change: count(6.2) };
    const { text } = textsOf({ ...one, figures }, viewOf(findings), contextIn('en-US'));
    assert.match(text, /15, compared with an expected 8 \(\+7\)\.$/);
  });

  it('say a large growth as a multiple', () => {
    const one = findings.find(({ topic }) => topic === 'anomaly')!;
    const figures = {
      value: count(4475),
      expected: count(245),
      change: count(4230),
      share: { value: 17.273, unit: 'share' as const },
    };
    const high = { ...one, form: 'high', figures, period: { from: dayOf(2024, 2, 6), to: dayOf(2024, 2, 6) } };
    const say = (locale: string) => textsOf(high, viewOf(findings), contextIn(locale));
    assert.equal(say('en-US').head, 'Revenue on Feb 6, 2024: 18 times the expected value');
    assert.match(say('en-US').advice!.met, /^18× compared with /);
    assert.match(say('de-DE').head, /: 18-mal so hoch wie erwartet$/);
    const least = { ...high, figures: { ...figures, share: { value: 10, unit: 'share' as const } } };
    assert.match(textsOf(least, viewOf(findings), contextIn('en-US')).head, /: 1,000\.0% above expected$/);
  });

  it('have no amount where it only ranks a finding', () => {
    const amountOf = (topic: string) =>
      textsOf(
        findings.find((one) => one.topic === topic)!,
        viewOf(findings),
        contextIn('en-US'),
      ).impact;
    assert.equal(amountOf('new-repeat'), undefined);
    assert.match(amountOf('retention') ?? '', /\d/);
  });

  it('call a loss that has happened lost, and one that may come at stake', () => {
    const stakeOf = (topic: string): string | undefined => {
      const one = findings.find((finding) => finding.topic === topic && finding.tone === 'bad')!;
      return textsOf(one, viewOf(findings), contextIn('en-US')).stake;
    };
    assert.match(stakeOf('returns')!, / lost$/);
    assert.match(stakeOf('retention')!, / at stake$/);
    assert.equal(stakeOf('discounts'), undefined, 'the heading has the amount');
  });

  it('give a forecast its interval and no chance', () => {
    const season = findings.find(({ topic }) => topic === 'season')!;
    const told = textsOf(season, viewOf(findings), contextIn('en-US'));
    assert.equal(told.certainty, undefined);
    assert.match(told.text, /80% interval: /);
  });

  it('name no amount of what is only worth knowing', () => {
    const neutral = findings.find(({ tone }) => tone === 'neutral')!;
    assert.equal(textsOf(neutral, viewOf(findings), contextIn('en-US')).stake, undefined);
  });
});

describe('members in words', () => {
  const say = (field: string, member: string): string => memberText({ field, member }, contextIn('en-US'));

  it('are shortened where they are long codes, and read as they are otherwise', () => {
    assert.equal(say('seller', '4a3ca9315b744ce9f8e9374361493884'), '4a3ca9…');
    assert.equal(say('seller', 'Office Superstore International 24'), 'Office Superstore International 24');
    assert.equal(say('product', '85123A'), '85123A');
  });

  it('are called by their names where codes have names', () => {
    const of = new Map([['C1000', { name: 'Grand Meridian Hotels', shared: false }]]);
    const names = new Map([
      ['customer', { of, isUsed: true, role: 'customer', column: 'name', heading: 'Customer', named: 1, several: 0 }],
    ]);
    assert.equal(memberText({ field: 'customer', member: 'C1000' }, { ...contextIn('en-US'), names }), 'Grand Meridian Hotels');
  });

  it('are readable in a bundle where they are names of products', () => {
    const bundle = (first: string, second: string): Finding =>
      ({
        topic: 'bundles',
        members: { first: { field: 'product', member: first }, second: { field: 'product', member: second } },
      }) as unknown as Finding;
    assert.equal(isReadable(bundle('Butter', 'Roma Tomatoes 25 lb'), undefined), true);
    assert.equal(isReadable(bundle('85099B', 'Butter'), undefined), false);
    assert.equal(isReadable(bundle('Butter', 'DOT'), undefined), false);
    assert.equal(isReadable(bundle('Butter', 'DOTCOM POSTAGE'), undefined), false);
    assert.equal(isReadable(bundle('Butter', 'Versandkosten'), undefined), false);
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
    assert.equal(sentenceOf(viewOf([one]), context), 'In 2024');
    assert.equal(sentenceOf(viewOf([one, one]), context), 'In 2024, most important first');
    assert.equal(sentenceOf(viewOf([]), context), 'Nothing unusual in 2024.');
    assert.equal(sentenceOf({ ...viewOf([]), awaited: ['break'] }, context), 'Checking for more…');
    const undated = { ...viewOf([]), period: undefined, newest: undefined };
    const sentences = ['en-US', 'de-DE', 'fr-FR'].map((locale) => sentenceOf(undated, contextIn(locale)));
    assert.deepEqual(sentences, ['Nothing unusual.', 'Nichts Ungewöhnliches.', 'Rien d’inhabituel.']);
    assert.equal(sentenceOf({ ...undated, findings: [one, one] }, context), 'Most important first');
    assert.equal(sentenceOf({ ...undated, findings: [one] }, context), '');
    assert.equal(topicNames(['returns', 'season'], contextIn('fr-FR')), 'retours et saison à venir');
  });
});
