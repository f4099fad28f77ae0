import { createElement as h, type ReactElement } from 'react';
import { Snippet } from './snippet.js';

/** One side of an advice: what to show, and one sentence. */
interface Side {
  readonly html: string;
  readonly text: string;
}

const side = (label: string, { html, text }: Side, id: string): ReactElement =>
  h(
    'div',
    { className: `sales-advice-${label === 'Do' ? 'do' : 'dont'}` },
    h('p', null, h('strong', null, label), ` ${text}`),
    h(Snippet, { html, id }),
  );

/** A pair of examples: what to do, and what to avoid. */
export const Advice = ({ id, good, bad }: { readonly id: string; readonly good: Side; readonly bad: Side }): ReactElement =>
  h('div', { className: 'sb-unstyled sales-docs sales-advice' }, side('Do', good, `${id}-do`), side('Don’t', bad, `${id}-dont`));
