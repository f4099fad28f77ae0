import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-ask.js';
import { inArabic, inColumn, inDark, never } from './parts.js';

interface Args {
  readonly question: string;
  readonly placeholder: string;
  readonly heading: string;
}

/** Understands a question, as a language model would. */
type Interpret = (question: string) => unknown;

const renderWith = ({ question, placeholder, heading }: Args, interpret?: Interpret) =>
  html`<sales-ask
    src="data/orders.csv"
    currency="EUR"
    question=${question || nothing}
    placeholder=${placeholder || nothing}
    heading=${heading || nothing}
    .interpret=${interpret}
  ></sales-ask>`;
const render = (args: Args) => renderWith(args);

const meta: Meta<Args> = {
  title: 'Elements/sales-ask',
  id: 'sales-ask',
  component: 'sales-ask',
  render,
  args: { question: '', placeholder: '', heading: '' },
};

export default meta;

type Story = StoryObj<Args>;

/** The field, with questions that this data has answers to. */
export const Start: Story = { name: 'Before a question' };

/** A question with measure, dimension, period and comparison. Each can be changed. */
export const Answered: Story = { name: 'An answer', args: { question: 'revenue by region last quarter vs a year ago' } };

/** Several filters, and a ranking. */
export const Ranking: Story = {
  name: 'A ranking with filters',
  args: { question: 'top 5 products by profit in the West this year' },
};

/** Why a measure changed. */
export const Why: Story = { name: 'A question with “why”', args: { question: 'why did profit change last year' } };

/** Two words are not understood, and one is corrected. The answer leaves them out, and says so. */
export const Partly: Story = {
  name: 'Words that were not understood',
  args: { question: 'revenue by categry and colour for rgion' },
};

/** The data has no such field. */
export const Missing: Story = { name: 'A field that the data does not have', args: { question: 'revenue by salesperson' } };

/** The question is about something else. */
export const Refused: Story = { name: 'No answer', args: { question: 'how is the weather' } };

/** A function of the page understands the question, such as a language model. */
export const Model: Story = {
  name: 'A plan of a language model',
  args: { question: 'where do we earn most?' },
  render: (args) => renderWith(args, () => ({ tag: 'sales-breakdown', attributes: { measure: 'profit', by: 'region' } })),
};

/** The plan of the function names a measure that the data does not have. */
export const WrongPlan: Story = {
  name: 'A plan that is not valid',
  args: { question: 'where do we earn most?' },
  render: (args) => renderWith(args, () => ({ tag: 'sales-breakdown', attributes: { measure: 'ernings', by: 'region' } })),
};

/** A German question. */
export const German: Story = {
  name: 'In German',
  render: () =>
    html`<div lang="de">
      ${render({ question: 'Umsatz nach Region dieses Jahr im Vergleich zum Vorjahr', placeholder: '', heading: '' })}
    </div>`,
};

/** Right to left, in Arabic. Questions are in one of four languages. */
export const Arabic: Story = {
  name: 'Right to left, in Arabic',
  args: { question: 'revenue by region this year' },
  render: (args) => inArabic(render(args)),
};

/** In a narrow column. */
export const Narrow: Story = {
  name: 'In a narrow column',
  args: { question: 'revenue by region last quarter vs a year ago' },
  render: (args) => inColumn(render(args), '20rem'),
};

/** Dark. */
export const Dark: Story = {
  name: 'Dark mode',
  args: { question: 'revenue by region and colour this year' },
  render: (args) => inDark(render(args)),
};

/** The data is loading. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: () => html`<sales-ask src="data/orders.csv" .fetch=${never}></sales-ask>`,
};

/** The file is missing. */
export const Failed: Story = {
  name: 'State: error',
  tags: ['failing'],
  render: () =>
    html`<sales-ask src="missing.csv" .fetch=${() => Promise.resolve(new Response('', { status: 404 }))}></sales-ask>`,
};
