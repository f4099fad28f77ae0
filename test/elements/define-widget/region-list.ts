import { attribute, defineWidget } from '../../../src/index.js';

/** Regions as a list, of the years of a control. Each opens the products of the region in another widget. */
export const RegionList = defineWidget({
  attributes: { years: attribute.text('all'), tag: attribute.text('sales-breakdown') },
  messages: { en: { name: 'Regions', all: 'All regions', years: 'Years', every: 'All years' } },
  heading: ({ texts }) => texts.name,
  plans: ({ attributes: { years } }) => ({
    main: {
      ...{ measures: ['revenue'], by: ['region'], orderBy: ['region'] },
      ...(years !== 'all' && { where: `date: ${years}` }),
    },
  }),
  follow: ({ results }) => ({
    top: { measures: ['revenue'], where: `region: ${String(results.main!.rows()[0]!.region)}` },
  }),
  controls: ({ texts }) => [
    {
      ...{ attribute: 'years', label: texts.years, fallback: 'all' },
      options: ['all', '2023', '2024'].map((value) => ({ value, label: value === 'all' ? texts.every : value })),
    },
  ],
  facts: ({ results, columnsOf, texts, attributes }) => {
    const [region, revenue] = columnsOf(results.main!);
    return {
      summary: `${attributes.years} ${String(columnsOf(results.top!)[0]!.number(0))}`,
      columns: [
        { label: region!.label, field: 'region' },
        { label: revenue!.label, unit: revenue!.unit },
      ],
      markType: 'row',
      marks: results.main!.rows().map((row, k) => ({
        values: [String(row.region), revenue!.number(k)],
        opens: {
          tag: attributes.tag,
          attributes: { by: 'product', where: `region: ${String(row.region)}` },
          ...{ field: 'region', values: [String(row.region)], back: texts.all },
        },
      })),
    };
  },
  plot: ({ cells, facts }, { list }) =>
    list({
      lines: cells.map(([name, value = ''], k) => ({
        ...{ names: [name], value, note: '' },
        bar: { from: 0, to: Number(facts.marks[k]!.values[1]), className: 's1' },
      })),
    }),
});
