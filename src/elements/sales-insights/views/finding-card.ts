import { html, nothing, type TemplateResult } from 'lit';
import { clauseText } from '../../base/card/clause-label.js';
import { sentence } from '../../base/card/no-wrap.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { measureText, type Finding } from '../model/finding.js';
import { renderPicture } from './picture.js';
import type { FindingTexts } from '../model/texts.js';

/** Panels of a finding: recommendation and method. */
export type Door = 'todo' | 'how';

/** Shared input of all rendered findings. */
export interface FindingScene {
  readonly context: WidgetContext;
  /** The primary measure as queried. */
  readonly lead: string;
  /** Level of the heading of a finding. */
  readonly level: number;
  readonly textsOf: (finding: Finding) => FindingTexts;
  /** Prefix for unique ids. One finding may be on the page twice. */
  readonly prefix: string;
  /** True when the filter of a finding is active. */
  readonly isShown: (finding: Finding) => boolean;
  readonly isOpen: (finding: Finding, door: Door) => boolean;
  readonly onShow: (finding: Finding) => void;
  readonly onDoor: (finding: Finding, door: Door) => void;
  /** Called when the user clicks the sentence with the numbers. */
  readonly onNumbers: (finding: Finding) => void;
}

const ICONS = {
  good: 'M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4M5.2 8.2l2 2 3.6-4.3',
  bad: 'M8 2.2 14.4 13.4H1.6ZM8 6.5v3.1M8 11.5v.1',
  neutral: 'M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4M8 7.4v3.8M8 4.9v.1',
} as const;

function icon(path: string): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;
}

/**
 * Renders a finding: small chart, one or two sentences, impact and a row of buttons. The buttons filter the page and expand the
 * recommendation and the method.
 */
export function renderFinding(finding: Finding, index: number, scene: FindingScene): TemplateResult {
  const { context, lead, prefix } = scene;
  const reported = scene.textsOf(finding);
  const id = `${prefix}${index}`;
  return html`<article class="finding is-${finding.tone}" aria-labelledby="${id}-head">
    ${renderPicture(finding.picture, measureText(lead, context), context)}
    <div class="what">
      <div class="head">
        <span class="tone" title=${reported.tone}>${icon(ICONS[finding.tone])}<b class="vh">${reported.tone}</b></span>
        <h3 id="${id}-head" aria-level=${scene.level}>${sentence(reported.head, context.locale)}</h3>
      </div>
      <p class="text" @click=${() => scene.onNumbers(finding)}>
        ${sentence(reported.text, context.locale)}${reported.stake === undefined ? nothing : html` <b class="stake">${sentence(reported.stake, context.locale)}</b>`}
      </p>
      ${renderActs(finding, reported, id, scene)}
    </div>
    ${reported.advice ? renderDoor(finding, 'todo', id, { scene, content: renderAdvice(reported.advice, context) }) : nothing}
    ${renderDoor(finding, 'how', id, { scene, content: renderHow(finding, reported, context) })}
  </article>`;
}

function renderActs(finding: Finding, { advice }: FindingTexts, id: string, scene: FindingScene): TemplateResult {
  const { insights } = scene.context.messages;
  const isShown = scene.isShown(finding);
  const door = (name: Door): TemplateResult =>
    html`<button
      class="link door"
      type="button"
      id="${id}-${name}"
      aria-expanded=${scene.isOpen(finding, name) ? 'true' : 'false'}
      aria-controls="${id}-${name}-panel"
      aria-labelledby="${id}-${name} ${id}-head"
      @click=${() => scene.onDoor(finding, name)}
    >
      ${insights[name]}<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4.5 6.5 3.5 3.5 3.5-3.5" /></svg>
    </button>`;
  return html`<div class="acts">
    ${
      finding.where === ''
        ? nothing
        : html`<button
            class="link show"
            type="button"
            id="${id}-show"
            aria-pressed=${isShown ? 'true' : 'false'}
            aria-labelledby="${id}-show ${id}-head"
            title=${insights.showTip(clauseText(finding.where, scene.context))}
            @click=${() => scene.onShow(finding)}
          >
            ${isShown ? icon('m3.5 8.5 3 3 6-7') : nothing}${isShown ? insights.shown : insights.show}
          </button>`
    }
    ${advice ? door('todo') : nothing}${door('how')}
  </div>`;
}

function renderDoor(
  finding: Finding,
  door: Door,
  id: string,
  { scene, content }: { readonly scene: FindingScene; readonly content: TemplateResult },
): TemplateResult {
  return html`<div class="panel" id="${id}-${door}-panel" ?hidden=${!scene.isOpen(finding, door)}>${content}</div>`;
}

function renderTerms(terms: readonly (readonly [string, string | undefined])[], locale: string): TemplateResult {
  const known = terms.filter(([, text]) => text !== undefined && text !== '');
  return html`<dl>
    ${known.map(
      ([term, text]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${sentence(text ?? '', locale)}</dd>
        </div>`,
    )}
  </dl>`;
}

function renderAdvice(
  { rule, met, all, todo }: NonNullable<FindingTexts['advice']>,
  { locale, messages }: WidgetContext,
): TemplateResult {
  const { terms } = messages.insights;
  const facts = [
    [terms.rule, rule],
    [terms.met, met],
    [terms.all, all],
  ] as const;
  return html`<p>${todo}</p>
    ${renderTerms(facts, locale)}`;
}

function renderHow({ where }: Finding, texts: FindingTexts, context: WidgetContext): TemplateResult {
  const { terms } = context.messages.insights;
  const facts = [
    [terms.period, texts.period],
    [terms.against, texts.against],
    [terms.basis, texts.basis],
    [terms.certainty, texts.certainty],
    [terms.stake, texts.impact],
    [terms.filter, where === '' ? undefined : clauseText(where, context)],
  ] as const;
  return html`<p>${texts.how}</p>
    ${renderTerms(facts, context.locale)}`;
}

/**
 * Tracks the expanded panels of findings. A prefix separates several copies of one finding. In a story, and for the only finding of a
 * dashboard, the recommendation is expanded at first.
 */
export class ExpandedPanels {
  readonly #onChange: () => void;
  /** Panels that differ from their initial state. */
  readonly #turned = new Set<string>();

  /** `onChange` is called when a panel expands or collapses. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** True when a panel is expanded. */
  isOpen(prefix: string, door: Door, { key }: Finding): boolean {
    return ([STORY, LONE].includes(prefix) && door === 'todo') !== this.#turned.has(nameOf(prefix, door, key));
  }

  /** True when any panel differs from its initial state. */
  get isAnyTurned(): boolean {
    return this.#turned.size > 0;
  }

  /** Toggles a panel. */
  turn(prefix: string, door: Door, { key }: Finding): void {
    const name = nameOf(prefix, door, key);
    if (!this.#turned.delete(name)) this.#turned.add(name);
    this.#onChange();
  }
}

/** Prefix of story steps, and of a finding whose card has room for more. */
export const STORY = 's';
export const LONE = 'l';

function nameOf(prefix: string, door: Door, key: string): string {
  return `${prefix} ${door} ${key}`;
}
