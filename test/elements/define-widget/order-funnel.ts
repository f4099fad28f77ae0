import { attribute, defineWidget, SalesError } from '../../../src/index.js';

export const OrderFunnel = defineWidget({
  attributes: {
    /** The stages in order: measures, or values of the field `by`. */
    stages: attribute.list('visits, carts, orders'),
    /** A field whose values are the stages. Default: each stage is a measure. */
    by: attribute.optionalText(),
    /** What is counted in each stage of `by`. */
    measure: attribute.measure('orders'),
    /** What the bars show: the number in each stage, or the share that comes from the stage before. */
    show: attribute.word(['number', 'share']),
  },

  messages: {
    en: {
      heading: 'Funnel',
      stage: 'Stage',
      number: 'Number',
      ofFirst: 'Of the first stage',
      change: 'Change from the stage before',
      few: 'at least two stages',
      summary: (share: string, last: string, lost: string, at: string) =>
        `${share} reach ${last}. The largest loss, ${lost}, is before ${at}.`,
      none: (last: string) => `Nobody reaches ${last}.`,
    },
    de: {
      heading: 'Trichter',
      stage: 'Stufe',
      number: 'Anzahl',
      ofFirst: 'Anteil an der ersten Stufe',
      change: 'Änderung zur Stufe davor',
      few: 'mindestens zwei Stufen',
      summary: (share: string, last: string, lost: string, at: string) =>
        `${share} erreichen ${last}. Der größte Verlust, ${lost}, liegt vor ${at}.`,
      none: (last: string) => `Niemand erreicht ${last}.`,
    },
    fr: { heading: 'Entonnoir', stage: 'Étape' },
  },

  heading: ({ texts }) => texts.heading,

  plans: ({ attributes: { stages, by, measure }, texts }) => {
    if (stages.length < 2)
      throw new SalesError('bad-option', `stages: '${stages.join(', ')}' is one stage; expected ${texts.few}`, {
        params: { option: 'stages', value: stages.join(', '), expected: texts.few },
      });
    return { main: by ? { measures: [measure], by: [by] } : { measures: stages } };
  },

  facts: ({ attributes: { stages, by, show }, texts, results, columnsOf, format }) => {
    const main = results.main!;
    const columns = columnsOf(main);
    const keys = by ? main.rows().map((row) => String(row[columns[0]!.name])) : [];
    const steps = stages.map((stage, k) => {
      const row = by ? keys.indexOf(stage) : 0;
      const column = columns[by ? 1 : k]!;
      const name = by ? (row < 0 ? stage : columns[0]!.text(row)) : column.label;
      return { name, row, value: row < 0 ? 0 : (column.number(row) ?? 0) };
    });
    const first = steps[0]!.value;
    const last = steps.at(-1)!;
    const kept = steps.map(({ value }, k) => (k === 0 ? 1 : value / steps[k - 1]!.value));
    const worst = kept.indexOf(Math.min(...kept.slice(1).filter(Number.isFinite)), 1);
    const loss = format(1 - kept[worst]!, 'percent');
    return {
      summary:
        last.value > 0
          ? texts.summary(format(last.value / first, 'percent'), last.name, loss, steps[worst]!.name)
          : texts.none(last.name),
      columns: [
        { label: texts.stage },
        { label: by ? columns[1]!.label : texts.number, unit: columns.at(-1)!.unit },
        { label: texts.ofFirst, unit: 'percent' },
        { label: texts.change, unit: 'percent' },
      ],
      marks: steps.map(({ name, row, value }, k) => ({
        values: [name, value, value / first, k === 0 ? undefined : kept[k]! - 1],
        rows: by && row >= 0 ? [row] : [],
      })),
      markType: 'row',
      bars: show === 'share' ? kept : steps.map(({ value }) => value),
    };
  },

  plot: ({ facts, cells, texts }, { list }) =>
    list({
      head: { names: texts.stage, values: facts.columns[1]!.label },
      lines: cells.map(([name, value = '', , change = ''], k) => ({
        names: [name],
        value,
        note: change,
        bar: { from: 0, to: facts.bars[k]!, className: 's1' },
      })),
    }),
});
